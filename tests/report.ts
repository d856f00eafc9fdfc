import { relative } from 'node:path';
import type { Tally } from './tally.ts';

/** What Vitest writes with `--reporter=json`, as far as it is read here. */
export interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly FileReport[];
}

/**
 * How many tests of a report passed, and which failed. A run that failed without a failed test is
 * one failure: a file that could not be loaded, an error outside of any test.
 *
 * @param folder from where the names of files are told
 */
export function tallyOf(
  report: Report,
  result: 'passed' | 'failed' | 'skipped',
  folder: string,
): Omit<Tally, 'step'> {
  const failures = report.testResults.flatMap((file) => failuresOf(file, folder));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests || (result === 'failed' ? 1 : 0),
    skipped: report.numPendingTests,
    failures,
  };
}

// --- internal ---

interface FileReport {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly assertionResults: readonly TestReport[];
}

interface TestReport {
  readonly fullName: string;
  readonly status: string;
  readonly failureMessages: readonly string[] | null;
}

function failuresOf(file: FileReport, folder: string): string[] {
  const path = relative(folder, file.name);
  const failed = file.assertionResults.filter(({ status }) => status === 'failed');
  if (failed.length === 0)
    return file.status === 'failed' ? [`${path}: ${firstLine(file.message)}`] : [];
  return failed.map(({ fullName, failureMessages }) => {
    const said = firstLine(failureMessages?.[0] ?? '');
    return `${path} > ${fullName}: ${said}`;
  });
}

const firstLine = (text: string): string => text.trim().split('\n', 1)[0] ?? '';
