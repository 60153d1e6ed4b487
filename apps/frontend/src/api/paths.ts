import type {
  ApiKey,
  calendarResponse,
  Channel,
  CreateApiKeyRequest,
  CreatePostRequest,
  createdApiKey,
  createdMedia,
  Delivery,
  LoginRequest,
  loginResponse,
  Me,
  Media,
  Network,
  Post,
  PostState,
  RegisterRequest,
  registerResponse,
  Session,
  TimelineEntry,
  UpdatePostRequest,
  validatePostResponse,
  Workspace,
} from '@arkyra/contracts/http';

type Infer<S extends { _output: unknown }> = S['_output'];
type Json<T> = { content: { 'application/json': T } };
type Answer<Status extends number, T> = { responses: { [S in Status]: Json<T> } };
type Empty = { responses: { 204: { content?: never } } };
type Body<T> = { requestBody: Json<T> };
type Query<T> = { parameters: { query?: T } };
type Id = { parameters: { path: { id: string } } };
type List<T> = { data: T[]; nextCursor: string | null };
type Versioned = { parameters: { path: { id: string }; header?: { 'If-Match'?: string } } };

/** The API as the frontend uses it, in the form that openapi-fetch reads. */
export interface paths {
  '/auth/register': { post: Body<RegisterRequest> & Answer<201, Infer<typeof registerResponse>> };
  '/auth/login': { post: Body<LoginRequest> & Answer<200, Infer<typeof loginResponse>> };
  '/auth/logout': { post: Empty };
  '/me': { get: Answer<200, Me>; patch: Body<{ name?: string; timezone?: string; locale?: 'en' }> & Answer<200, Me> };
  '/me/password': { post: Body<{ currentPassword: string; newPassword: string }> & Empty };
  '/me/sessions': { get: Answer<200, List<Session>>; delete: Empty };
  '/me/sessions/{id}': { delete: Id & Empty };
  '/workspaces/{id}': { patch: Id & Body<Partial<Pick<Workspace, 'name' | 'timezone' | 'missedWindowPolicy'>>> & Answer<200, Workspace> };
  '/api-keys': { get: Answer<200, List<ApiKey>>; post: Body<CreateApiKeyRequest> & Answer<201, Infer<typeof createdApiKey>> };
  '/api-keys/{id}': { delete: Id & Empty };
  '/networks': { get: Answer<200, List<Network>> };
  '/channels': { get: Query<{ limit?: number; cursor?: string }> & Answer<200, List<Channel>> };
  '/channels/{id}': {
    get: Id & Answer<200, Channel>;
    patch: Id & Body<{ settings?: Record<string, unknown>; timezone?: string }> & Answer<200, Channel>;
    delete: Id & Empty;
  };
  '/channels/{id}/check': { post: Id & Answer<200, Channel> };
  '/channels/{network}/connect': {
    post: { parameters: { path: { network: string } } } & Body<Record<string, string>> & Answer<201, Channel>;
  };
  '/posts': {
    get: Query<{ from?: string; to?: string; state?: PostState; channelId?: string; limit?: number; cursor?: string }> & Answer<200, List<Post>>;
    post: Body<CreatePostRequest> & Answer<201, Post>;
  };
  '/posts/validate': { post: Body<CreatePostRequest> & Answer<200, Infer<typeof validatePostResponse>> };
  '/posts/{id}': { get: Id & Answer<200, Post>; patch: Versioned & Body<UpdatePostRequest> & Answer<200, Post>; delete: Id & Empty };
  '/calendar': { get: { parameters: { query: { from: string; to: string; channelId?: string; state?: PostState } } } & Answer<200, Infer<typeof calendarResponse>> };
  '/deliveries/{id}/timeline': { get: Id & Answer<200, List<TimelineEntry>> };
  '/deliveries/{id}/retry': { post: Id & Answer<200, Delivery> };
  '/deliveries/{id}/resolve': { post: Id & Body<{ published: true; url?: string } | { published: false }> & Answer<200, Delivery> };
  '/media': {
    get: Query<{ limit?: number; cursor?: string; ids?: string }> & Answer<200, List<Media>>;
    post: Body<{ fileName: string; contentType: string; size: number }> & Answer<201, Infer<typeof createdMedia>>;
  };
  '/media/{id}': { get: Id & Answer<200, Media>; patch: Id & Body<{ altText: string }> & Answer<200, Media> };
  '/media/{id}/complete': { post: Id & Answer<200, Media> };
}
