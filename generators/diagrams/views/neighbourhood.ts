import type { ResolvedLab, Service } from '../../../model/index.ts';
import { collapse, graphOf, render } from '../graph/index.ts';
import type { Diagram, Relation, Relations, Subject } from '../graph/index.ts';

/** One service: who leads to it and needs it, what it runs on, needs, and keeps. */
export function neighbourhood(lab: ResolvedLab, relations: Relations, service: Service): Diagram {
  const own = relations.of(service);
  const runtime: Relation = {
    from: service,
    to: service.runsOn,
    kind: 'runs-on',
    label: 'runs on',
    status: service.status,
  };
  // One step further, who leads to the door, so that the way in has a beginning.
  const doors = own.filter(({ kind, to }) => kind === 'answers' && to === service);
  const before = doors.flatMap(({ from }) =>
    relations.of(from).filter(({ kind, to }) => kind === 'enters' && to === from),
  );
  const shown = [...new Set([...before, ...own, runtime])];
  const subjects = new Set<Subject>([service, ...shown.flatMap(({ from, to }) => [from, to])]);
  const graph = graphOf(subjects, shown, { container: () => undefined });
  collapse(graph, [{ keep: 8 }, { keep: 4 }], graph.nodes.get(service));
  return render(lab, graph, {
    view: `neighbourhood-${service.name}`,
    title: `Round ${service.name}`,
    description:
      `Who leads to ${service.name} and needs it on the left, what it needs, runs on and signs ` +
      'in with on the right.',
    direction: 'right',
    subject: service,
  });
}
