/** The part of nunjucks that the bench uses. */
declare module 'nunjucks' {
  class Environment {
    constructor(loader: null, options: { autoescape: boolean });
    renderString(template: string, data: object): string;
  }
  interface Template {
    render(data: object): string;
  }
  const nunjucks: { Environment: typeof Environment; compile(template: string, environment: Environment): Template };
  export default nunjucks;
}
