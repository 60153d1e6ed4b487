import { html, type Html } from './html.ts';

/** A whole page. `prefix` is the path that the network is mounted at, without a slash at its end. */
export function page(prefix: string, title: string, main: Html): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="${prefix}/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${prefix}/style.css">
</head>
<body>
<header class="top"><a class="brand" href="${prefix}/"><img src="${prefix}/icon.svg" alt="" width="24" height="24">Sandbox</a></header>
<main>
${main}
</main>
<footer>A network inside this installation, to try things out. Nothing here is sent anywhere else.</footer>
</body>
</html>
`.markup;
}

export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="6" fill="#b45309"/><path d="M5 17c2.3 0 2.3-2 4.6-2s2.4 2 4.7 2 2.3-2 4.7-2M8 11a4 4 0 0 1 8 0" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round"/></svg>`;
