/** RFC 6266 with RFC 8187 for names beyond ASCII; shown, not downloaded. */
export function inlineDisposition(fileName: string): string {
  const ascii = fileName.normalize('NFKD').replaceAll(/[^\w .-]/g, '_').slice(0, 100);
  const exact = encodeURIComponent(fileName.slice(0, 200).toWellFormed()).replaceAll(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `inline; filename="${ascii}"; filename*=UTF-8''${exact}`;
}
