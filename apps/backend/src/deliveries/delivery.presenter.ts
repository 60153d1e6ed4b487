import { post, type Delivery } from '@arkyra/contracts/http';
import type { PostText } from '@arkyra/publishing';

/** One delivery out of its post's text. */
export function deliveryIn({ body }: PostText, deliveryId: string): Delivery {
  const found = post.parse(JSON.parse(body)).deliveries.find(({ id }) => id === deliveryId);
  if (!found) throw new Error(`The post does not hold the delivery ${deliveryId}`);
  return found;
}
