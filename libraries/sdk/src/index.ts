export { ApiProblem, isProblemDocument, problemOf, type ApiProblemInit, type FieldProblem, type ProblemDocument } from './api-problem.ts';
export { createArkyraClient, pages, throwing, unwrap, type ApiPaths, type ArkyraClient, type ArkyraClientOptions, type Schemas } from './client.ts';
