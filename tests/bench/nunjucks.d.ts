/** The part of nunjucks that the bench uses. */
declare module 'nunjucks' {
  interface Options {
    autoescape: boolean;
    tags: { blockStart: string; blockEnd: string; variableStart: string; variableEnd: string };
  }
  interface Template {
    render(data: object): string;
  }
  const nunjucks: {
    Environment: new (loader: null, options: Options) => object;
    compile(template: string, environment: object): Template;
  };
  export default nunjucks;
}
