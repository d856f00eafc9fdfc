/**
 * In place of every page while there is none: the lab was faulty when the server started. With the
 * scripts that show the fault, and reload once the lab is good.
 *
 * @param text Of the fault, for readers without scripts.
 * @param overlay Path of the script that shows it.
 */
export const faultPage = (text: string, overlay: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>The lab is faulty</title>
    <script type="module" src="/@vite/client"></script>
    <script type="module" src="/@fs${encodeURI(overlay)}"></script>
  </head>
  <body>
    <h1>The lab is faulty</h1>
    <p>There are no pages yet: they appear with the edit that mends it.</p>
    <noscript><pre>${escapeHtml(text)}</pre></noscript>
  </body>
</html>
`;

// --- internal ---

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
