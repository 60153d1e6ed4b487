import { errorCodes, type FastifyInstance } from 'fastify';

const route = '/api/v1/notifications/end-mails/:token';

/** Mail programs end mails by a form (RFC 8058), whose words say nothing that the link does not. Elsewhere a form stays unread and refused. */
export function acceptOneClick(instance: FastifyInstance): void {
  for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data']) {
    instance.addContentTypeParser(type, (request, payload, parsed) => {
      if (request.routeOptions.url !== route) return parsed(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(type));
      payload.resume();
      parsed(null);
    });
  }
}
