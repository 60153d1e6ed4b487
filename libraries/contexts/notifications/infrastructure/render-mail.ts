import type { MailContent } from '../domain/mail.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

const body = 'margin:0;padding:32px 16px;background:#f5f5f4;color:#1c1917;font:16px/1.5 system-ui,-apple-system,Segoe UI,sans-serif';
const card = 'max-width:480px;margin:0 auto;padding:32px;background:#ffffff;border:1px solid #e7e5e4;border-radius:12px';
const button = 'display:inline-block;padding:10px 18px;background:#4338ca;color:#ffffff;border-radius:8px;text-decoration:none;font-weight:600';
const small = 'color:#57534e;font-size:13px;overflow-wrap:anywhere';

/** The same words as text and as HTML that needs no picture, font or style from elsewhere. */
export function renderMail({ subject, paragraphs, action, footer }: MailContent, url: string): { subject: string; text: string; html: string } {
  const text = [...paragraphs, `${action.label}:\n${url}`, `-- \n${footer}`].join('\n\n');
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(oneLine(subject))}</title></head>
<body style="${body}"><div style="${card}">
${paragraphs.map((paragraph) => `<p style="margin:0 0 16px;overflow-wrap:anywhere">${escape(paragraph)}</p>`).join('\n')}
<p style="margin:24px 0"><a href="${escape(url)}" style="${button}">${escape(action.label)}</a></p>
<p style="${small}">Or open this address: <br>${escape(url)}</p>
<p style="${small};border-top:1px solid #e7e5e4;padding-top:16px;margin-bottom:0">${escape(footer)}</p>
</div></body></html>
`;
  return { subject: oneLine(subject), text: `${text}\n`, html };
}
