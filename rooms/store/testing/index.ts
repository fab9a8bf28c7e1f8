export { startTestServer, type TestServer } from './test-server.ts';
export { makeTemplate, openTestStore, TEMPLATE, urlOf } from './test-store.ts';
