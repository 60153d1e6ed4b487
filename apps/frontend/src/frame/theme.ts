export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const themeOf = (value: string | undefined): Theme => themes.find((theme) => theme === value) ?? 'system';
