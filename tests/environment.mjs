import { types } from 'node:util';
import { TestEnvironment } from 'jest-environment-node';

/**
 * Jest gives each test file globals of its own, while errors of node:fs and its kin are made by the outer
 * ones: `error instanceof Error` would be false for them in tests alone.
 */
export default class Environment extends TestEnvironment {
  async setup() {
    await super.setup();
    const { Error: Own } = this.global;
    const ordinary = Function.prototype[Symbol.hasInstance];
    Object.defineProperty(Own, Symbol.hasInstance, {
      value(error) {
        return ordinary.call(this, error) || (this === Own && types.isNativeError(error));
      },
    });
  }
}
