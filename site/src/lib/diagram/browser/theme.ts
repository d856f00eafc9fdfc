/** Starlight's theme of the moment. */
export const isDark = (): boolean => document.documentElement.dataset['theme'] !== 'light';

/**
 * Mermaid's colours, from the `--diagram-*` variables of the page: Mermaid paints colours into the
 * picture and knows no variables.
 */
export function themeVariables(): Record<string, string | boolean> {
  const style = getComputedStyle(document.querySelector('mermaid-diagram') ?? document.body);
  const colour = (name: string) => style.getPropertyValue(`--diagram-${name}`).trim();
  return {
    darkMode: isDark(),
    background: colour('page'),
    mainBkg: colour('node'),
    primaryColor: colour('node'),
    primaryTextColor: colour('text'),
    primaryBorderColor: colour('border'),
    nodeBorder: colour('border'),
    nodeTextColor: colour('text'),
    textColor: colour('text'),
    titleColor: colour('text'),
    lineColor: colour('line'),
    clusterBkg: colour('group'),
    clusterBorder: colour('frame'),
    edgeLabelBackground: colour('page'),
    secondaryColor: colour('group'),
    tertiaryColor: colour('group'),
    fontSize: '14px',
  };
}
