/** The style sheet of all pages; no page carries styles of its own, so that the content policy can forbid them. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f6f5f3, #141312);
  --card: light-dark(#ffffff, #1d1b1a);
  --line: light-dark(#e4e1dc, #34302d);
  --text: light-dark(#1f1c19, #f0ece7);
  --quiet: light-dark(#6a635b, #a59d94);
  --accent: light-dark(#9a4a06, #f0a35e);
  --wash: light-dark(#fdf3e7, #2b2118);
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
a { color: var(--accent); text-underline-offset: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.top { position: sticky; inset-block-start: 0; z-index: 1; background: var(--ground); border-block-end: 1px solid var(--line); }
.brand { display: flex; align-items: center; gap: 8px; max-inline-size: 640px; margin-inline: auto; padding: 12px 16px; color: inherit; font-weight: 650; text-decoration: none; }
main { max-inline-size: 640px; margin-inline: auto; padding: 16px; }
footer { max-inline-size: 640px; margin-inline: auto; padding: 16px 16px 48px; color: var(--quiet); font-size: 13px; }
h1 { font-size: 20px; line-height: 1.3; margin: 0; }
.hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
.feed, .thread { background: var(--card); border: 1px solid var(--line); border-radius: 12px; overflow: hidden; }
.post { position: relative; display: grid; grid-template-columns: 40px minmax(0, 1fr); gap: 12px; padding: 16px; scroll-margin-block-start: 64px; }
.feed .post + .post { border-block-start: 1px solid var(--line); }
.thread .post:not(:last-child)::before { content: ""; position: absolute; inset-block: 64px -8px; inset-inline-start: 35px; inline-size: 2px; background: var(--line); }
.post.current { background: var(--wash); }
.avatar { inline-size: 40px; block-size: 40px; border-radius: 50%; display: grid; place-items: center; color: #fff; font-weight: 650; text-decoration: none; }
.avatar.large { inline-size: 56px; block-size: 56px; font-size: 22px; }
.hue-0 { background: #b45309; } .hue-1 { background: #0f766e; } .hue-2 { background: #1d4ed8; } .hue-3 { background: #7e22ce; }
.hue-4 { background: #be123c; } .hue-5 { background: #4d7c0f; } .hue-6 { background: #0369a1; } .hue-7 { background: #a21caf; }
.meta { margin: 0; display: flex; flex-wrap: wrap; gap: 2px 8px; align-items: baseline; color: var(--quiet); font-size: 14px; }
.handle { color: var(--text); font-weight: 600; font-size: 15px; text-decoration: none; overflow-wrap: anywhere; }
.time { color: inherit; text-decoration: none; }
.handle:hover, .time:hover { text-decoration: underline; }
.text { margin: 2px 0 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.tag { color: var(--accent); }
.pictures { display: grid; gap: 8px; margin-block-start: 10px; }
.pictures.count-2, .pictures.count-3, .pictures.count-4 { grid-template-columns: 1fr 1fr; }
.pictures.count-3 figure:first-child { grid-column: 1 / -1; }
figure { margin: 0; min-inline-size: 0; }
figure a { display: block; border-radius: 8px; }
figure img { display: block; inline-size: 100%; block-size: auto; max-block-size: 480px; object-fit: cover; border-radius: 8px; border: 1px solid var(--line); background: var(--ground); }
.pictures:not(.count-1) img { aspect-ratio: 4 / 3; }
figcaption { margin-block-start: 4px; color: var(--quiet); font-size: 13px; overflow-wrap: anywhere; }
figcaption b { font-size: 10px; letter-spacing: 0.04em; border: 1px solid currentcolor; border-radius: 3px; padding: 0 3px; margin-inline-end: 4px; vertical-align: 1px; }
.more { display: inline-block; margin-block-start: 10px; font-size: 14px; }
.profile { display: flex; align-items: center; gap: 16px; padding-block: 8px 20px; }
.empty { text-align: center; color: var(--quiet); padding: 64px 16px; }
.empty h1 { color: var(--text); }
.older { text-align: center; }
.button { display: inline-block; padding: 10px 18px; border: 1px solid var(--line); border-radius: 8px; background: var(--card); color: var(--text); text-decoration: none; }
`;
