import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

export function openApiDocument(app: INestApplication): OpenAPIObject {
  const description = new DocumentBuilder().setTitle('Arkyra').setVersion('1').setOpenAPIVersion('3.1.0').addBearerAuth();
  return SwaggerModule.createDocument(app, description.build());
}
