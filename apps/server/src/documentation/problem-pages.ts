/** What each problem means and what to do about it: the pages behind the `type` of a problem. */
import type { ProblemCode, Said } from '../platform/problem.ts'

/** A problem explained. */
export interface ProblemPage {
  readonly happened: Said
  readonly toDo: Said
}

export const PROBLEM_PAGES: Readonly<Record<ProblemCode, ProblemPage>> = {
  'malformed-json': {
    happened: {
      en: 'The body of the request cannot be read as JSON. Nothing was done.',
      zh: '请求正文无法解析为 JSON，没有执行任何操作。',
    },
    toDo: {
      en: 'Send one JSON value in UTF-8. Most often a quotation mark, a comma or the end is missing, or the body was cut off on its way.',
      zh: '请发送一个 UTF-8 编码的 JSON 值。常见原因是缺少引号、逗号或结尾，或正文在传输中被截断。',
    },
  },
  invalid: {
    happened: {
      en: 'The request can be read, but parts of it are missing, unknown or out of bounds. Nothing was done.',
      zh: '请求可以解析，但有内容缺失、多余或超出范围，没有执行任何操作。',
    },
    toDo: {
      en: 'Correct every place listed in `errors`: `pointer` is a JSON pointer into the body, `?name` a query parameter, `@name` a header, `:name` a part of the path. All faults are listed at once.',
      zh: '请逐一更正 `errors` 中所列各处：`pointer` 为正文中的 JSON 指针，`?名称` 为查询参数，`@名称` 为请求头，`:名称` 为路径参数。所有问题已一次列出。',
    },
  },
  unauthenticated: {
    happened: {
      en: 'The request has no key, or one that this service does not know or no longer takes.',
      zh: '请求没有携带密钥，或密钥不为本服务所知、已经失效。',
    },
    toDo: {
      en: 'Send `Authorization: Bearer` and your key. A key that was lost cannot be shown again: ask whoever manages the service for a new one.',
      zh: '请在请求头中发送 `Authorization: Bearer` 加密钥。遗失的密钥无法再次显示，请向服务管理员申请新密钥。',
    },
  },
  forbidden: {
    happened: {
      en: 'The key is valid but does not open this: it lacks a scope, or the matter is not its organisation’s.',
      zh: '密钥有效，但无权执行此操作：缺少相应权限，或该案件不属于其所在机构。',
    },
    toDo: {
      en: 'The problem names the scope that is missing. Scopes are given when a client is admitted, and are as few as it needs.',
      zh: '问题说明中列出了所缺的权限。权限在登记客户端时授予，以够用为限。',
    },
  },
  'not-found': {
    happened: {
      en: 'There is nothing with this id that your key may see. Whether it exists for others is not told.',
      zh: '在您的密钥可见范围内没有该编号的内容；是否存在于他人范围内不予告知。',
    },
    toDo: {
      en: 'Look whether the id is whole and of the right kind: `mat_` is a matter, `prm_` a permit, `per_` a person.',
      zh: '请核对编号是否完整、类别是否正确：`mat_` 为案件，`prm_` 为许可，`per_` 为人员。',
    },
  },
  'no-such-route': {
    happened: { en: 'Nothing answers at this address.', zh: '该地址没有对应的接口。' },
    toDo: {
      en: 'All addresses stand in [/docs](/docs) and, for machines, in [/openapi.json](/openapi.json).',
      zh: '全部接口见 [/docs](/docs)；供程序读取的版本见 [/openapi.json](/openapi.json)。',
    },
  },
  'method-not-allowed': {
    happened: {
      en: 'The address exists but does not answer this method.',
      zh: '该地址存在，但不支持所用的请求方法。',
    },
    toDo: {
      en: 'The header `Allow` of the answer lists the methods that it takes.',
      zh: '可用的方法列在答复的 `Allow` 响应头中。',
    },
  },
  refused: {
    happened: {
      en: 'The contact may not be made. Either the law, or the house’s own policy, stands against it, or what is recorded does not suffice to know that none does. The refusal was recorded.',
      zh: '不得进行本次联系：有法律规定或机构内部规定与之抵触，或已登记的信息不足以确认没有抵触。该拒绝已留存记录。',
    },
    toDo: {
      en: 'Do not make the contact. `refusal` says which clause bars it and what would have to be known. No time to try again is given, because none of these clauses is an invitation. Where `releasable` is true, a second person may release it.',
      zh: '请勿联系。`refusal` 列明所依据的条款以及尚需查明的事项。不提供“何时可再试”，因为这些条款并不意味着鼓励再次联系。`releasable` 为 true 时，可由另一人放行。',
    },
  },
  conflict: {
    happened: {
      en: 'What was asked does not fit what is already recorded: a matter that is open already, a permit that was settled.',
      zh: '请求与已登记的内容不符，例如案件已经建立、许可已经结清。',
    },
    toDo: {
      en: 'Read the present state and decide whether anything is left to do. Nothing that is recorded is overwritten.',
      zh: '请先查询当前状态，再判断是否还需要操作。已登记的内容不会被覆盖。',
    },
  },
  'changed-meanwhile': {
    happened: {
      en: 'It was changed by somebody else after you read it.',
      zh: '在您读取之后，内容已被他人更改。',
    },
    toDo: {
      en: 'Read it again, look whether your change still makes sense, and send it with the new `ETag` in `If-Match`.',
      zh: '请重新读取，确认修改仍然适当，然后在 `If-Match` 中带上新的 `ETag` 再次提交。',
    },
  },
  'too-large': {
    happened: {
      en: 'The body has more bytes than this address takes. It was not read to its end.',
      zh: '请求正文超过该接口的字节上限，未读完即停止。',
    },
    toDo: {
      en: 'Send less at a time, each part under an `Idempotency-Key` of its own.',
      zh: '请分批发送，每批使用各自的 `Idempotency-Key`。',
    },
  },
  'not-json': {
    happened: {
      en: 'The header `Content-Type` is missing, or names something that this address does not read.',
      zh: '缺少 `Content-Type` 请求头，或其类型不被该接口接受。',
    },
    toDo: {
      en: 'Send `Content-Type: application/json`, or what the address names in the document.',
      zh: '请发送 `Content-Type: application/json`，或接口文档所列的类型。',
    },
  },
  'key-reused': {
    happened: {
      en: 'The `Idempotency-Key` was used before for a request with another path or body. Nothing was done.',
      zh: '该 `Idempotency-Key` 此前用于路径或正文不同的请求，没有执行任何操作。',
    },
    toDo: {
      en: 'Choose a new key for each new thing that is to be done. Repeat a key only with exactly the same body.',
      zh: '每件新的事请使用新的值；只有在正文完全相同时才重复使用。',
    },
  },
  'key-missing': {
    happened: {
      en: 'The request records something and has no `Idempotency-Key`, so that nobody could repeat it safely. Nothing was done.',
      zh: '该请求会写入记录，但没有 `Idempotency-Key`，无法安全重发，因此没有执行。',
    },
    toDo: {
      en: 'Add the header with 8 to 200 visible ASCII characters, such as a UUID; keep it until the answer has arrived, and repeat it when the connection breaks.',
      zh: '请加上该请求头，取 8 到 200 个可见 ASCII 字符，例如 UUID；收到答复前请保留，连接中断时用同一个值重发。',
    },
  },
  'precondition-missing': {
    happened: {
      en: 'The change would overwrite what somebody else may have changed meanwhile.',
      zh: '该修改可能覆盖他人刚刚作出的更改。',
    },
    toDo: {
      en: 'Read it first, and send its `ETag` in `If-Match`.',
      zh: '请先读取，并在 `If-Match` 中带上其 `ETag`。',
    },
  },
  'clock-behind': {
    happened: {
      en: 'The database’s clock stands before an entry that is already recorded. Nothing is permitted until it is right.',
      zh: '数据库时钟早于已登记的条目。时钟校正之前不予任何许可。',
    },
    toDo: {
      en: 'Whoever runs the service sets the clock right; [/readyz](/readyz) shows how far it is off. Then send the same request again.',
      zh: '请由运维人员校正时钟，偏差见 [/readyz](/readyz)；之后重发同一请求。',
    },
  },
  'not-recorded': {
    happened: {
      en: 'The record could not be written, so that nothing was decided; or the connection broke while it was, and nobody can say. There is no permit either way.',
      zh: '记录无法写入，因此没有作出决定；或写入时连接中断，结果不明。两种情形下都不构成许可。',
    },
    toDo: {
      en: 'Send the same request with the same `Idempotency-Key` again: if it was recorded, the first answer is repeated. Make no contact until then.',
      zh: '请用同一 `Idempotency-Key` 重发同一请求：如已写入，会重复首次的答复。在此之前请勿联系。',
    },
  },
  'not-signed': {
    happened: {
      en: 'The service does not sign this record any more: the database was restored to an older state, is another one, is damaged, or no key at hand is valid. A permit decided on it could never be proved, so none is decided. Facts, such as outcomes, refusals of the borrower and stops, are still recorded. The detail says which of the reasons it is.',
      zh: '本服务不再签署此记录：数据库被恢复到较早的状态、换成了另一个、已损坏，或没有有效的密钥。在这样的记录上作出的许可永远无法证明，因此不作任何许可决定。联系结果、借款人的拒绝、停止事由等事实仍照常登记。具体原因见问题说明。',
    },
    toDo: {
      en: 'Make no contact, and have whoever runs the service look at `signing` in `/readyz` and follow docs/guides/record.md: bring back the missing entries, the right database or file, or a valid key. Asking again helps only after that.',
      zh: '请勿联系，并请服务的运行者查看 `/readyz` 中的 `signing`，按 docs/guides/record.md 处理：找回缺失的记录、正确的数据库或文件，或换上有效的密钥。在此之前重试无济于事。',
    },
  },
  'not-ready': {
    happened: { en: 'The service cannot do its work now.', zh: '服务目前无法正常工作。' },
    toDo: {
      en: 'Make no contact. [/readyz](/readyz) says what is missing; whoever runs the service finds there what to do.',
      zh: '请勿联系。原因见 [/readyz](/readyz)，其中也列有运维人员应采取的措施。',
    },
  },
  fault: {
    happened: {
      en: 'The service made a mistake of its own. Nothing is permitted by this answer.',
      zh: '服务自身出错。本答复不构成任何许可。',
    },
    toDo: {
      en: 'Tell whoever runs the service the value of the header `Request-Id`; it finds the fault in the log. Sending the same request again under the same `Idempotency-Key` is safe.',
      zh: '请把响应头 `Request-Id` 的值告知运维人员，以便在日志中查找原因。用同一 `Idempotency-Key` 重发同一请求是安全的。',
    },
  },
}
