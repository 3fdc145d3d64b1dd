/** Worked cases of card debts in court: clauses nobody explained, and what starts their limitation anew. */
import type { PriceCaseFile } from '@forbear/loan/price'

export default {
  instrument: 'cn/bank-card-provisions-2021',
  ordinary: 'place=CN currency=CNY on.judged=2026-11-24 lender.type=bank product=credit-card',
  cases: {
    'a clause that nobody explained': {
      id: 'BC-2-A',
      cites: 'BC-2',
      basis: 'constructed',
      tests: 'cn/bank-card-provisions-2021/2-explained',
      ifMissed: 'A holder pays interest on interest that was never agreed.',
      facts: '',
      table: `
        shown.contract.interest-clause-explained=no product=online-consumer-loan | unbound | no card
        shown.contract.interest-clause-explained=no  | barred  | not explained
        shown.contract.interest-clause-explained=yes | clear   | explained
        shown.contract.interest-clause-explained=no product=consumer-loan | unbound | no card
        shown.contract.interest-clause-explained=no on.judged=2021-05-25  | barred  | the first day
        shown.contract.interest-clause-explained=no on.judged=2021-05-24  | unbound | the day before
        shown.contract.interest-clause-explained=no on.judged=2021-05-26  | barred  | the second day
      `,
    },
    'reminders count for cards': {
      id: 'BC-3-A',
      cites: 'BC-3',
      basis: 'constructed',
      tests: 'cn/bank-card-provisions-2021/3-limitation',
      ifMissed: 'A holder believes a text message changed nothing.',
      facts: '',
      table: `
        limitation.events=due:2021-05-10 | presumed | a defence, no more [afterwards=defence]
        limitation.events=due:2022-05-10                                     | presumed | nothing happened
        limitation.events=due:2022-05-10 on.judged=2025-05-09                | clear    | in time on both readings
        limitation.events=due:2022-05-10 on.judged=2025-05-10                | clear..presumed | the readings differ by this day
        limitation.events=due:2022-05-10 on.judged=2025-05-11                | presumed | over
        limitation.events=last-instalment-due:2022-05-10                     | presumed | instalments too
        limitation.events=due:2022-05-10+demand:2024-06-01                   | clear    | a demand
        limitation.events=due:2022-05-10+acknowledgement:2024-06-01          | clear    | an acknowledgement
        limitation.events=due:2022-05-10+promise:2024-06-01                  | clear    | a promise
        limitation.events=due:2022-05-10+payment:2024-06-01                  | clear    | a payment
        limitation.events=due:2022-05-10+agreed-debit:2024-06-01             | clear    | a debit as agreed
        limitation.events=due:2022-05-10+reminder-to-details-left:2024-06-01 | clear    | a text message to the number left [moved=began+restarted]
        limitation.events=due:2022-05-10+police-report:2024-06-01            | clear    | a report to the police
        limitation.events=due:2019-05-10+suit-filed:2021-06-01+proceedings-ended:2022-06-01 | presumed | a suit that ended
        limitation.events=due:2022-05-10+suit-filed:2024-06-01               | clear    | a suit that is open [state=held]
        limitation.events=due:2020-05-10+payment:2026-01-10                  | clear..presumed | paid after the end [needs=late-acts]
        limitation.events=due:2020-05-10+promise:2026-01-10                  | clear    | promised after the end
        limitation.events=due:2020-05-10+acknowledgement:2026-01-10          | clear..presumed | acknowledged after the end
        limitation.events=due:2020-05-10+demand:2026-01-10                   | presumed | demanded after the end
        on.judged=2025-06-01 limitation.events=due:2005-05-10+demand:2008-01-01+demand:2010-12-01+demand:2013-11-01+demand:2016-10-01+demand:2019-09-01+demand:2022-08-01+demand:2025-04-01 | presumed | twenty years
        on.judged=2025-05-09 limitation.events=due:2005-05-10+demand:2008-01-01+demand:2010-12-01+demand:2013-11-01+demand:2016-10-01+demand:2019-09-01+demand:2022-08-01+demand:2025-04-01 | clear..presumed | in the twenty years, if the old law let it live so long [needs=2017-10-01]
        on.judged=2021-06-01 limitation.events=due:2017-10-01+demand:2019-10-01 | clear           | due on the first day of the three years
        on.judged=2021-06-01 limitation.events=due:2017-09-30+demand:2019-10-01 | clear..presumed | due the day before
        on.judged=2021-06-01 limitation.events=due:2017-10-02+demand:2019-10-01 | clear           | due the day after
      `,
    },
  },
} satisfies PriceCaseFile
