/**
 * A text of the cases with neutral words for their codenames: the page of a rule is about any lab,
 * and who looks for a host of this one must not find a rule. Each name keeps its form, so an example
 * breaks its rule as before.
 *
 * @example neutralNames("name: 'atlas-bedrock', host: atlas") // "name: 'alpha-main', host: alpha"
 */
export const neutralNames = (text: string): string =>
  text.replaceAll(word, (found) => {
    const other = neutral.get(found.toLowerCase()) ?? found;
    return found === found.toLowerCase() ? other : capitalised(other);
  });

// --- internal ---

/** One of the words that a name, an identifier or a sentence is made of; names of charts as one. */
const word = /kube-prometheus-stack|prometheus-community|[A-Z]?[a-z]+/g;

/** Codename of `fixtures/` → what the page says in its place. */
const neutral = new Map([
  ['asgard', 'north'],
  ['wano', 'south'],
  ['babylon', 'east'],
  ['coruscant', 'west'],
  ['atlas', 'alpha'],
  ['prometheus', 'bravo'],
  ['godzilla', 'charlie'],
  ['zunesha', 'delta'],
  ['zunehsa', 'detla'], // misspelt in a case, as people do
  ['acheron', 'red'],
  ['phlegethon', 'amber'],
  ['rubicon', 'green'],
  ['styx', 'blue'],
  ['bifrost', 'violet'],
  ['sanzu', 'grey'],
  ['orion', 'core'],
  ['bedrock', 'main'],
  ['mantle', 'bulk'],
]);

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
