import type { CreatePostRequest, PostProblem } from '@arkyra/contracts';
import type { Principal } from '@arkyra/kernel';
import type { ContentCheck } from './content-check.ts';
import { contentOf } from './written-content.ts';

/** Says what is wrong with a post and writes nothing. */
export class ValidatePost {
  readonly #check: ContentCheck;

  constructor(check: ContentCheck) {
    this.#check = check;
  }

  async execute({ principal, request }: { principal: Principal; request: CreatePostRequest }): Promise<{ problems: PostProblem[] }> {
    const { problems } = await this.#check.check(principal.workspaceId, principal.testMode, contentOf(request));
    return { problems: [...problems] };
  }
}
