/** The documents that the service serves of itself, all from here: no page needs another host. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { PROBLEMS, type ProblemCode, ProblemError, declared, languageOf } from '../platform/problem.ts'
import { router } from '../platform/router.ts'
import type { ApiDocument } from './document.ts'
import type { Durability } from '../platform/durability.ts'
import { type Html, STYLE, documentPage, problemPage, problemsPage, startPage } from './pages.ts'

const Lang = z.object({
  lang: z.enum(['en', 'zh']).optional().describe('Instead of what Accept-Language says.'),
})
const asHtml = { 'text/html': { schema: z.string() } }

const startRoute = createRoute({
  operationId: 'readStartPage',
  method: 'get',
  path: '/',
  summary: 'A page to begin from',
  request: { query: Lang },
  responses: { 200: { content: asHtml, description: 'The page' } },
})

const docsRoute = createRoute({
  operationId: 'readDocs',
  method: 'get',
  path: '/docs',
  summary: 'This document as a page',
  request: { query: Lang },
  responses: { 200: { content: asHtml, description: 'The page' } },
})

const documentRoute = createRoute({
  operationId: 'readDocument',
  method: 'get',
  path: '/openapi.json',
  summary: 'This document',
  responses: {
    200: {
      content: { 'application/json': { schema: z.record(z.string(), z.unknown()) } },
      description: 'OpenAPI 3.1',
    },
  },
})

const problemsRoute = createRoute({
  operationId: 'listProblems',
  method: 'get',
  path: '/problems',
  summary: 'All kinds of problems',
  request: { query: Lang },
  responses: { 200: { content: asHtml, description: 'The page' } },
})

const problemRoute = createRoute({
  operationId: 'readProblem',
  method: 'get',
  path: '/problems/{code}',
  summary: 'What a problem means and what to do',
  request: { query: Lang, params: z.object({ code: z.string().openapi({ example: 'refused' }) }) },
  responses: { 200: { content: asHtml, description: 'The page' }, 404: declared('not-found') },
})

const styleRoute = createRoute({
  operationId: 'readStyle',
  method: 'get',
  path: '/style.css',
  summary: 'The style of the pages',
  responses: { 200: { content: { 'text/css': { schema: z.string() } }, description: 'The style' } },
})

/** The documents' routes; `document` is asked once all routes are registered. */
export const documentationRoutes = (document: () => ApiDocument, durability: Durability) =>
  router()
    .openapi(startRoute, (c) => sent(c, c.req.valid('query').lang, (l) => startPage(l, durability)) as never)
    .openapi(
      docsRoute,
      (c) => sent(c, c.req.valid('query').lang, (l) => documentPage(l, document())) as never,
    )
    .openapi(problemsRoute, (c) => sent(c, c.req.valid('query').lang, problemsPage) as never)
    .openapi(problemRoute, (c) => {
      const { code } = c.req.valid('param')
      if (!isProblemCode(code))
        throw new ProblemError('not-found', {
          en: 'There is no problem of this name; all of them stand at /problems.',
          zh: '没有该名称的问题；全部问题见 /problems。',
        })
      return sent(c, c.req.valid('query').lang, (language) => problemPage(language, code))
    })
    .openapi(documentRoute, (c) => c.json({ ...document() } as Record<string, unknown>, 200))
    .openapi(styleRoute, (c) => {
      c.header('cache-control', 'public, max-age=3600')
      return c.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }) as never
    })

const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(PROBLEMS, code)

function sent(
  c: Context,
  asked: 'en' | 'zh' | undefined,
  page: (language: 'en' | 'zh') => Html,
): Response | Promise<Response> {
  const language = asked ?? languageOf(c)
  c.header('content-language', language)
  c.header('vary', 'accept-language')
  return c.html(page(language), 200)
}
