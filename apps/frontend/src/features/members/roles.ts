import type { Member } from '@arkyra/contracts/http';

export type Role = Member['role'];

/** Highest first; the server says the same again. */
export const givenRoles = ['admin', 'manager', 'editor', 'contributor', 'reviewer', 'viewer'] as const;
export type GivenRole = (typeof givenRoles)[number];

export const isGivenRole = (role: string): role is GivenRole => givenRoles.some((given) => given === role);
