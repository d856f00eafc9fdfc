import { conventionOf, explainName, isNameKind, nameTable } from '../../model/index.ts';
import type { Lab, NameKind } from '../../model/index.ts';
import { oneOf } from '../arguments.ts';
import { UsageError, type Command } from '../command.ts';
import { labOption, loadLab } from '../lab/index.ts';
import { didYouMean, quote } from '../suggest.ts';
import { painter, writeOut } from '../terminal.ts';
import type { ExplainedName } from './name-report.ts';
import { showNames } from './show-names.ts';
import { showLoadDiagnostic } from './show-load-diagnostic.ts';

export const names: Command = {
  words: '<name…>',
  options: {
    kind: {
      type: 'string',
      value: 'KIND',
      about:
        'ask about this kind only: location, host, vm, lxc, vlan, … (every row of the convention)',
    },
    lab: labOption,
    format: {
      type: 'string',
      value: 'FORMAT',
      about:
        'pretty (default) or json: a list of { name, fits: [{ kind, parts }], ' +
        'problems: [{ kind, severity, message, help }], suggestion }',
    },
  },
  about: [
    'Explains names by the naming convention of the lab: ' +
      'the kinds that each fits and what its parts say,',
    'or what is wrong and the nearest right name. Exit code 1 if one of them fits nothing.',
  ],
  examples: [
    ['homelab names k8s-master-01', 'what does this name say?'],
    ['homelab names asgard-zeus --kind host', 'may a host be called this?'],
    ["homelab names '[Kubernetes] - Overview'", 'quote names with blanks'],
    ['homelab names --format json a-01 b-02', 'for programs'],
  ],
  async run(args) {
    const format = await oneOf('names', 'format', args.text('format'), ['pretty', 'json']);
    const kind = await kindOf(args.text('kind'));
    if (args.words.length === 0) throw new UsageError('names: which name? Pass at least one');
    const loaded = await loadLab(args.text('lab'));
    if ('diagnostic' in loaded) return showLoadDiagnostic(loaded.diagnostic);
    const reports = args.words.map((name) => explained(loaded.lab, name, kind));
    writeOut(
      format === 'json'
        ? `${JSON.stringify(
            reports.map(({ report }) => report),
            null,
            2,
          )}\n`
        : showNames(reports, painter(process.stdout)),
    );
    return reports.every(({ report }) => report.fits.length > 0) ? 0 : 1;
  },
};

// --- internal ---

async function kindOf(word: string | undefined): Promise<NameKind | undefined> {
  if (word === undefined || isNameKind(word)) return word;
  const { kinds } = nameTable;
  const guess = await didYouMean(word, kinds);
  throw new UsageError(
    `names: there is no kind ${quote(word)}${guess}\nIt is one of ${kinds.join(', ')}.`,
  );
}

function explained(lab: Lab, name: string, kind: NameKind | undefined): ExplainedName {
  const { convention } = conventionOf(lab.convention, lab.name);
  const explanations = explainName(convention, name, kind);
  const fitting = explanations.filter(({ fits }) => fits);
  const report: ExplainedName['report'] = {
    name,
    fits: fitting.map(({ kind: fit, parts = {} }) => ({ kind: fit, parts })),
    problems: explanations.flatMap(({ kind: about, findings }) =>
      findings.map(({ severity, message, help }) => ({ kind: about, severity, message, help })),
    ),
    suggestion: fitting.length > 0 ? null : (explanations[0]?.suggestion ?? null),
  };
  return { report, explanations };
}
