import { mentionedIn, mentionOf, piecesOf } from '@arkyra/contracts/mentions';

/** Somebody who can be named, with the words that stand for them in a text. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Their name; with the front of their address where two are called the same. */
  readonly label: string;
}

export function peopleOf(members: readonly { readonly userId: string; readonly name: string; readonly email: string; readonly role: string }[]): Person[] {
  const team = members.filter(({ role }) => role !== 'guest');
  const isTwice = (name: string) => team.filter((one) => one.name === name).length > 1;
  return team.map(({ userId: id, name, email }) => ({ id, name, email, label: isTwice(name) ? `${name} (${email.split('@')[0] ?? ''})` : name }));
}

/** The word that is being typed after an @ before the caret, and where the @ stands. */
export function mentionAt(text: string, caret: number): { readonly start: number; readonly query: string } | null {
  const [, query] = /(?:^|[\s([{"'“‘])@([\p{L}\p{M}\p{N}._-]*(?: [\p{L}\p{M}\p{N}._-]*){0,2})$/u.exec(text.slice(0, caret)) ?? [];
  return query === undefined ? null : { start: caret - query.length - 1, query };
}

/** Those whose name has a word, or whose address begins, like this; with a space in it, whose name begins so. */
export function matching(people: readonly Person[], query: string, most: number): Person[] {
  const wanted = query.toLocaleLowerCase();
  const wordsOf = ({ name, email }: Person) => (wanted.includes(' ') ? [name] : [...name.split(/\s+/u), name, email]);
  return people.filter((person) => wordsOf(person).some((word) => word.toLocaleLowerCase().startsWith(wanted))).slice(0, most);
}

/** Puts a person's label in place of what was typed, with a space behind. */
export function withMention(text: string, start: number, caret: number, { label }: Person): { readonly text: string; readonly caret: number } {
  const rest = text.slice(caret);
  const put = `@${label}${/^\s/u.test(rest) ? '' : ' '}`;
  return { text: text.slice(0, start) + put + rest, caret: start + label.length + 2 };
}

/** As it is sent: labels of those who were chosen become ids. The longest first, so that "Ann Lee" is not "Ann". */
export function toStored(text: string, chosen: readonly Pick<Person, 'id' | 'label'>[]): string {
  const byLength = [...chosen].toSorted((a, b) => b.label.length - a.label.length);
  let stored = '';
  for (let at = 0; at < text.length; ) {
    const found = text[at] === '@' && byLength.find(({ label }) => text.startsWith(label, at + 1) && !/^[\p{L}\p{N}]/u.test(text.slice(at + 1 + label.length)));
    stored += found ? mentionOf(found.id) : (text[at] ?? '');
    at += found ? found.label.length + 1 : 1;
  }
  return stored;
}

/** As it is edited: ids become labels again, and those are chosen. Two of the same name are told apart. */
export function toShown(text: string, names: readonly { readonly id: string; readonly name: string | null }[], people: readonly Person[], gone: string): { readonly text: string; readonly chosen: Pick<Person, 'id' | 'label'>[] } {
  const labels = new Map<string, string>();
  for (const id of mentionedIn(text)) {
    const label = people.find((person) => person.id === id)?.label ?? names.find((one) => one.id === id)?.name ?? gone;
    const twins = [...labels.values()].filter((other) => other === label || other.startsWith(`${label} (`)).length;
    labels.set(id, twins > 0 ? `${label} (${twins + 1})` : label);
  }
  const shown = piecesOf(text).map((piece) => ('userId' in piece ? `@${labels.get(piece.userId) ?? gone}` : piece.text));
  return { text: shown.join(''), chosen: [...labels].map(([id, label]) => ({ id, label })) };
}
