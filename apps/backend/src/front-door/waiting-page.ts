import { createHash } from 'node:crypto';
import type { FastifyReply, RawServerBase, RouteGenericInterface } from 'fastify';

/** A reply as the proxy types it: of any kind of server. */
export type AnyReply = FastifyReply<RouteGenericInterface, RawServerBase>;

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; min-height: 100dvh; display: grid; place-content: center; text-align: center; padding: 1.5rem; }
h1 { font-size: 1.25rem; margin: 0 0 .5rem; }
p { margin: 0; opacity: .75; }
`;

/** Shown while the server of the pages is not up (yet); looks again by itself. */
const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="2">
<title>Arkyra is starting</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Arkyra is starting</h1>
<p>The pages are not up yet. This one looks again every two seconds.</p>
</main>
</body>
</html>
`;

const styleHash = createHash('sha256').update(style).digest('base64');
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; frame-ancestors 'none'`;

export function sendWaitingPage(reply: AnyReply): void {
  void reply
    .status(502)
    .headers({ 'content-security-policy': policy, 'cache-control': 'no-store', 'retry-after': '2' })
    .type('text/html; charset=utf-8')
    .send(page);
}
