export { ApiProblem, type FieldProblem } from '@arkyra/sdk';
