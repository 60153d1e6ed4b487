import type { LinkRef, MailContent, PageRef } from '../domain/mail.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

const body = 'margin:0;padding:32px 16px;background:#f5f5f4;color:#1c1917;font:16px/1.5 system-ui,-apple-system,Segoe UI,sans-serif';
const card = 'max-width:480px;margin:0 auto;padding:32px;background:#ffffff;border:1px solid #e7e5e4;border-radius:12px';
const button = 'display:inline-block;padding:10px 18px;background:#4338ca;color:#ffffff;border-radius:8px;text-decoration:none;font-weight:600';
const small = 'color:#57534e;font-size:13px;overflow-wrap:anywhere';

const quiet = 'margin:4px 0 0;color:#57534e;font-size:14px;overflow-wrap:anywhere';
const row = 'margin:0;padding:12px 0;border-top:1px solid #e7e5e4;overflow-wrap:anywhere';

export interface MailLinks {
  urlOf(link: LinkRef | PageRef): string;
}

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The same words as text and as HTML that needs no picture, font or style from elsewhere. */
export function renderMail({ subject, paragraphs, items = [], action, choice, footer }: MailContent, links: MailLinks): RenderedMail {
  const url = links.urlOf(action.link);
  const pages = items.map((item) => ({ ...item, url: links.urlOf({ page: item.page }) }));
  const choose = choice && { label: choice.label, url: links.urlOf({ page: choice.page }) };
  const itemTexts = pages.map((item) => [`- ${item.title}`, ...(item.detail ? [`  ${oneLine(item.detail)}`] : []), `  ${item.url}`].join('\n'));
  const text = [...paragraphs, ...itemTexts, `${action.label}:\n${url}`, `-- \n${[footer, ...(choose ? [`${choose.label}: ${choose.url}`] : [])].join('\n')}`].join('\n\n');
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(oneLine(subject))}</title></head>
<body style="${body}"><div style="${card}">
${paragraphs.map((paragraph) => `<p style="margin:0 0 16px;overflow-wrap:anywhere">${escape(paragraph)}</p>`).join('\n')}
${pages.map((item) => `<div style="${row}"><a href="${escape(item.url)}" style="color:#4338ca;text-decoration:none;font-weight:600">${escape(item.title)}</a>${item.detail ? `<p style="${quiet}">${escape(item.detail)}</p>` : ''}</div>`).join('\n')}
<p style="margin:24px 0"><a href="${escape(url)}" style="${button}">${escape(action.label)}</a></p>
<p style="${small}">Or open this address: <br>${escape(url)}</p>
<p style="${small};border-top:1px solid #e7e5e4;padding-top:16px;margin-bottom:0">${escape(footer)}${choose ? ` <a href="${escape(choose.url)}" style="color:#57534e">${escape(choose.label)}</a>` : ''}</p>
</div></body></html>
`;
  return { subject: oneLine(subject), text: `${text}\n`, html, ...(choice && { headers: endHeaders(links.urlOf(choice.end)) }) };
}

/** RFC 2369 and 8058: the mail program's own button ends these mails, without signing in. */
const endHeaders = (url: string) => ({ 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' });
