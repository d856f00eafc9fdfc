import type { Service } from '../../kinds/index.ts';
import { identityProviderOf } from '../../relations/index.ts';
import type { Rule } from '../rule.ts';

export const authByItself: Rule = {
  id: 'auth-by-itself',
  severity: 'error',
  title: 'A sign-in page lies behind itself',
  why:
    'To sign in one has to be signed in: ' +
    'everybody is sent round in a circle, the administrators too.',
  remedy: "Write `auth: 'own'` on the identity provider: signing people in is what it does.",
  *check(lab) {
    const checked = new Set<Service>();
    for (const start of lab.services) {
      // One provider at most, so a circle is found by following it.
      const way = new Set<Service>();
      let service: Service | undefined = start;
      while (service && !checked.has(service) && !way.has(service)) {
        way.add(service);
        service = identityProviderOf(service.expose);
      }
      for (const seen of way) checked.add(seen);
      if (!service || !way.has(service)) continue;
      const circle = [...way].slice([...way].indexOf(service));
      const others = circle.slice(1);
      const askedInTurn = [...others, service].map(({ name }) => `'${name}'`);
      const culprit = others.length > 0 ? 'one of them' : `'${service.name}'`;
      yield {
        at: { owner: service, path: ['expose', 'auth'] },
        message: `people sign in to '${service.name}' through ${askedInTurn.join(', which asks ')}`,
        help: `write \`auth: 'own'\` on ${culprit}`,
        related: others.map((other) => ({
          at: { owner: other, path: ['expose', 'auth'] },
          message: `'${other.name}' takes part`,
        })),
      };
    }
  },
};
