import { ApiProblem } from '../../api/problem.ts';

/** The server's sentences about single fields, each once; empty where it names none. */
export const fieldWords = (error: unknown): string => (error instanceof ApiProblem ? [...new Set(error.fields.map(({ message }) => message))].join(' ') : '');
