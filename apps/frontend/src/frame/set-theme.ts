import { themeCookie } from '../session/cookies.ts';
import { type Theme, themeOf } from './theme.ts';

/** Applies the choice at once and stores it, so that the server draws the next page in it. */
export function setTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  // Safari has no Cookie Store API yet.
  // oxlint-disable-next-line unicorn/no-document-cookie
  document.cookie = `${themeCookie}=${theme}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
}

export const currentTheme = (): Theme => themeOf(document.documentElement.dataset['theme']);
