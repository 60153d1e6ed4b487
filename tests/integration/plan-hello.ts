import { ApiProblem, createArkyraClient, pages, unwrap } from '@arkyra/sdk';

export async function planHello(baseUrl: string, token: string): Promise<string[]> {
  const arkyra = createArkyraClient({ baseUrl, token });
  const targets: { channelId: string }[] = [];
  for await (const { id, state } of pages((cursor) => arkyra.GET('/channels', { params: { query: { cursor } } }))) {
    if (state === 'connected') targets.push({ channelId: id });
  }
  try {
    const post = await unwrap(
      arkyra.POST('/posts', {
        params: { header: { 'Idempotency-Key': 'hello-3' } },
        body: { state: 'scheduled', scheduledAt: '2040-05-04T09:30:00Z', parts: [{ text: 'Hello from TypeScript' }], targets },
      }),
    );
    return post.deliveries.map(({ state }) => state);
  } catch (error) {
    if (error instanceof ApiProblem) return error.fields.map(({ pointer, message }) => `${pointer}: ${message}`);
    throw error;
  }
}
