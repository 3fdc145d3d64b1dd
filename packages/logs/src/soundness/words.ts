/** What each observation says and what it means for an audit, in both languages, complete by type. */
import type { Words } from '../problem.ts'
import { dateOfDay } from './local-clock.ts'
import type { Actor, FiguresOf, ObservationCode, Silence } from './report.ts'

type Says = {
  readonly [C in ObservationCode]: (figures: FiguresOf[C], count: number) => Words
}

const percent = (share: number): string => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`

const actorText = ({ organisation, channel }: Actor): string =>
  [organisation, channel].filter((part) => part !== undefined).join(' / ')

const silences = (
  actors: readonly (Actor & Silence)[],
  which: 'firstOn' | 'lastOn',
  language: 'en' | 'zh',
): string =>
  actors
    .slice(0, 5)
    .map((actor) =>
      language === 'en'
        ? `${actorText(actor)} (${which === 'lastOn' ? 'last' : 'first'} on ${actor[which]}, ${actor.silentDays} days without, about ${actor.expected} contacts at its own rate)`
        : `${actorText(actor)}（${which === 'lastOn' ? '最后' : '最早'}为 ${actor[which]}，空缺 ${actor.silentDays} 天，按其自身频率约 ${actor.expected} 次）`,
    )
    .join(language === 'en' ? '; ' : '；')

const utc = (epochSeconds: number): string => {
  const day = Math.floor(epochSeconds / 86_400)
  const minute = Math.floor((epochSeconds - day * 86_400) / 60)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${dateOfDay(day)} ${two(Math.floor(minute / 60))}:${two(minute % 60)} UTC`
}

/** What was seen. */
export const SAYS: Says = {
  gap: ({ stretches }, count) => {
    const longest = stretches.toSorted((a, b) => b.expected - a.expected).slice(0, 3)
    const list = longest.map((s) => `${utc(s.from)} – ${utc(s.until)} (${s.expected})`).join('; ')
    return {
      en: `${count} stretch${count === 1 ? '' : 'es'} without any contact in hours in which this log otherwise has many; in brackets how many other weeks have: ${list}`,
      zh: `有 ${count} 段时间没有任何联系，而日志在同类时段通常有很多；括号内为其他各周的次数：${list}`,
    }
  },
  'missing-days': ({ days }, count) => {
    const list = days
      .slice(0, 5)
      .map(({ on, expected }) => `${on} (${expected})`)
      .join(', ')
    const more = count > 5 ? ', …' : ''
    return {
      en: `${count} day${count === 1 ? '' : 's'} without any contact; in brackets how many the same weekday otherwise has: ${list}${more}`,
      zh: `有 ${count} 天没有任何联系；括号内为其他相同星期几的次数：${list}${more}`,
    }
  },
  'actor-stops': ({ actors }) => ({
    en: `Stops while the log goes on: ${silences(actors, 'lastOn', 'en')}`,
    zh: `日志仍在继续，以下机构或方式却中止：${silences(actors, 'lastOn', 'zh')}`,
  }),
  'actor-starts': ({ actors }) => ({
    en: `Starts long after the log does: ${silences(actors, 'firstOn', 'en')}`,
    zh: `日志早已开始，以下机构或方式很晚才出现：${silences(actors, 'firstOn', 'zh')}`,
  }),
  duplicates: ({ share }, count) => ({
    en: `${count} contact${count === 1 ? ' stands' : 's stand'} in the log a second time (${percent(share)}): same second, same parties, same channel, nothing that differs`,
    zh: `有 ${count} 次联系在日志中重复出现（${percent(share)}）：同一秒、同样的双方、同一方式，且没有任何不同`,
  }),
  'two-legs': ({ share }, count) => ({
    en: `${count} row${count === 1 ? ' shares' : 's share'} second, parties and channel with an earlier one, or its reference, but not length or outcome (${percent(share)}): two legs of one call, or two states of one message`,
    zh: `有 ${count} 行与前面某行同一秒、同样的双方和方式（或同一参考号），但时长或结果不同（${percent(share)}）：可能是同一通电话的两段，或同一条信息的两种状态`,
  }),
  'answered-longer-than-whole': ({ mostSeconds }, count) => ({
    en: `${count} contact${count === 1 ? ' was' : 's were'} connected for longer than the whole lasted, by up to ${mostSeconds} s`,
    zh: `有 ${count} 次联系的接通时长超过总时长，最多超出 ${mostSeconds} 秒`,
  }),
  'longer-than-half-a-day': ({ mostSeconds }, count) => ({
    en: `${count} contact${count === 1 ? ' lasts' : 's last'} more than 12 hours, up to ${Math.round(mostSeconds / 3600)} h`,
    zh: `有 ${count} 次联系超过 12 小时，最长约 ${Math.round(mostSeconds / 3600)} 小时`,
  }),
  'connected-but-not-connected': ({ mostSeconds }, count) => ({
    en: `${count} call${count === 1 ? ' has' : 's have'} connected time, up to ${mostSeconds} s, although the outcome says that nobody answered`,
    zh: `有 ${count} 通电话结果为未接通或无人接听，却有接通时长，最长 ${mostSeconds} 秒`,
  }),
  'talk-without-time': (_, count) => ({
    en: `${count} call${count === 1 ? '' : 's'} with the outcome conversation and no connected second`,
    zh: `有 ${count} 通电话结果为通话，接通时长却为零`,
  }),
  'overlapping-talks': ({ collectors }, count) => ({
    en: `${count} talks of ${collectors} collector${collectors === 1 ? '' : 's'} overlap with another talk of the same collector`,
    zh: `${collectors} 名催收员的 ${count} 次通话与其本人的另一次通话时间重叠`,
  }),
  'known-to-the-minute': ({ of }, count) => ({
    en: `${count} of ${of} times that look exact end in :00 seconds: they are known to the minute only`,
    zh: `${of} 个看似精确的时间中有 ${count} 个秒数为 00：实际只精确到分钟`,
  }),
  'at-midnight': ({ inRestOfHour }, count) => ({
    en: `${count} contacts at exactly 00:00:00, and ${inRestOfHour} in the rest of that hour: most likely the time of day was not recorded`,
    zh: `有 ${count} 次联系恰在 00:00:00，而该小时其余时间只有 ${inRestOfHour} 次：很可能没有记录具体时刻`,
  }),
  'before-2000': ({ earliest }, count) => ({
    en: `${count} contact${count === 1 ? '' : 's'} before the year 2000, the earliest ${utc(earliest)}: a clock that was not set`,
    zh: `有 ${count} 次联系在 2000 年之前，最早为 ${utc(earliest)}：时钟未校准`,
  }),
  'far-from-all-others': ({ stretches }, count) => ({
    en: `${count} contact${count === 1 ? '' : 's'} more than half a year from all others: ${stretches
      .slice(0, 3)
      .map((s) => `${utc(s.from)} – ${utc(s.until)}`)
      .join('; ')}`,
    zh: `有 ${count} 次联系与其他所有联系相隔半年以上：${stretches
      .slice(0, 3)
      .map((s) => `${utc(s.from)} – ${utc(s.until)}`)
      .join('；')}`,
  }),
  'recorded-before': ({ mostSeconds }, count) => ({
    en: `${count} contact${count === 1 ? ' was' : 's were'} recorded before ${count === 1 ? 'it' : 'they'} began, by up to ${mostSeconds} s`,
    zh: `有 ${count} 次联系的记录时间早于开始时间，最多早 ${mostSeconds} 秒`,
  }),
  'hours-shifted': ({ of, share, shiftHours: { from, to } }, count) => {
    const signed = (hours: number): string => (hours > 0 ? `+${hours}` : String(hours))
    const range = from === to ? signed(from) : `${signed(from)} … ${signed(to)}`
    return {
      en: `${count} of ${of} outbound calls and texts (${percent(share)}) fall outside 08:00–21:00; on a clock moved by ${range} h nearly all would be inside`,
      zh: `${of} 次呼出电话和短信中有 ${count} 次（${percent(share)}）在 08:00–21:00 之外；若时钟移动 ${range} 小时，则几乎全部在内`,
    }
  },
  'out-of-order': ({ of, order }, count) => ({
    en: `${count} of ${of} rows do not stand in the order of time (${order === 'oldest-first' ? 'oldest' : 'newest'} first)`,
    zh: `${of} 行中有 ${count} 行不按时间排列（${order === 'oldest-first' ? '由旧到新' : '由新到旧'}）`,
  }),
  'set-aside': ({ of, share, byProblem }, count) => {
    const list = Object.entries(byProblem)
      .map(([code, n]) => `${code} ${n}`)
      .join(', ')
    return {
      en: `${count} of ${of} rows could not be read (${percent(share)}): ${list}`,
      zh: `${of} 行中有 ${count} 行无法读取（${percent(share)}）：${list}`,
    }
  },
  dropped: ({ of, share, byRule }, count) => {
    const list = Object.entries(byRule)
      .map(([rule, n]) => `${rule} ${n}`)
      .join(', ')
    return {
      en: `${count} of ${of} rows were left out by a stated rule (${percent(share)}): ${list}`,
      zh: `${of} 行中有 ${count} 行按既定规则略去（${percent(share)}）：${list}`,
    }
  },
  'two-layouts': ({ cells }, count) => ({
    en: `${count} rows have the layout of another table (${cells}): two files were joined, or an export changed half way`,
    zh: `有 ${count} 行属于另一种表格排列（${cells}）：可能是两个文件拼接，或导出格式中途改变`,
  }),
  'masked-numbers': ({ of, withoutPerson }, count) => ({
    en: `${count} of ${of} numbers are masked, ${withoutPerson} of them in rows that name no person`,
    zh: `${of} 个号码中有 ${count} 个被遮盖，其中 ${withoutPerson} 个所在行没有写明联系对象`,
  }),
  'no-number': ({ of, withoutPerson }, count) => ({
    en: `${count} of ${of} calls and texts have no number, ${withoutPerson} of them name no person either`,
    zh: `${of} 次电话和短信中有 ${count} 次没有号码，其中 ${withoutPerson} 次也没有写明联系对象`,
  }),
  'outcome-empty': ({ of, share }, count) => ({
    en:
      count === of
        ? `The log has a place for the outcome and never fills it (${of} contacts)`
        : `The outcome is empty in ${count} of ${of} contacts (${percent(share)})`,
    zh:
      count === of
        ? `日志设有结果一栏，但从未填写（${of} 次联系）`
        : `${of} 次联系中有 ${count} 次没有填写结果（${percent(share)}）`,
  }),
  'one-outcome': ({ channel, outcome }, count) => ({
    en: `All ${count} contacts by ${channel} have the same outcome, ${outcome}`,
    zh: `全部 ${count} 次 ${channel} 联系的结果都是 ${outcome}`,
  }),
}

/** What it means for an audit. */
export const MEANS: Readonly<Record<ObservationCode, Words>> = {
  gap: {
    en: 'Counts are lower bounds for windows that reach into these stretches; a closing, a holiday or a failure of the recorder would explain them.',
    zh: '凡计数窗口涉及这些时段的，次数只是下限；停业、节假日或录入故障均可能是原因。',
  },
  'missing-days': {
    en: 'Counts are lower bounds for windows that reach into these days; a holiday or a closing would explain them.',
    zh: '凡计数窗口涉及这些日期的，次数只是下限；节假日或停业可能是原因。',
  },
  'actor-stops': {
    en: 'After that day the log may no longer cover it: no rule that counts is certain to see all of its contacts. The end of a contract would explain it.',
    zh: '此后日志可能不再覆盖它：计数规则未必能看到其全部联系。合同终止可能是原因。',
  },
  'actor-starts': {
    en: 'Before that day the log may not cover it: a first contact seen here need not be the first.',
    zh: '此前日志可能未覆盖它：此处看到的首次联系未必是首次。',
  },
  duplicates: {
    en: 'Each is counted twice: a count that just passes a limit may be too high. Clear it up before anyone is accused. Parts of one long text message look the same.',
    zh: '每次都会被计两次：刚刚超限的次数可能偏高，指责任何人之前须先核实。一条长短信的各段也会如此。',
  },
  'two-legs': {
    en: 'If they are one contact it is counted twice: a count that just passes a limit may be too high.',
    zh: '若实为一次联系，则被计两次：刚刚超限的次数可能偏高。',
  },
  'answered-longer-than-whole': {
    en: 'One of the two lengths is wrong: what rests on length, such as whether it was a talk, is open for these.',
    zh: '两个时长必有一误：凡取决于时长的判断（如是否构成通话）对这些联系都不确定。',
  },
  'longer-than-half-a-day': {
    en: 'A line that was not hung up, or a wrong unit: ends, and quiet periods that run from an end, are not reliable for these.',
    zh: '可能未挂断或单位有误：这些联系的结束时间，以及自结束起算的静默期均不可靠。',
  },
  'connected-but-not-connected': {
    en: 'Outcome and connected time contradict each other: talks may be hidden among unanswered calls, so counts of talks are lower bounds.',
    zh: '结果与接通时长相互矛盾：未接电话中可能藏有通话，通话次数只是下限。',
  },
  'talk-without-time': {
    en: 'Outcome and connected time contradict each other: counts of talks may be too high.',
    zh: '结果与接通时长相互矛盾：通话次数可能偏高。',
  },
  'overlapping-talks': {
    en: 'Nobody holds two talks at once: a time, a length, an outcome or the collector’s id is wrong. An id shared by several people would explain it.',
    zh: '一人不能同时进行两次通话：时间、时长、结果或催收员编号必有错误；多人共用编号可能是原因。',
  },
  'known-to-the-minute': {
    en: 'They are judged as if exact to the second; contacts near a bound of hours may fall on its other side. Export the seconds, or write the times to the minute.',
    zh: '评判时被当作精确到秒；接近时段界限的联系可能实际在另一侧。请导出秒数，或只写到分钟。',
  },
  'at-midnight': {
    en: 'They are judged as made at midnight. Write such times as dates, or no rule on hours can be relied on for them.',
    zh: '它们会被当作在午夜进行而评判。请只写日期，否则时段规则对其不可靠。',
  },
  'before-2000': {
    en: 'These contacts stand outside every window they belong to: counts elsewhere are lower bounds, and a log of their own clock begins there.',
    zh: '这些联系落在其本应所属的窗口之外：其他时段的次数只是下限。',
  },
  'far-from-all-others': {
    en: 'A wrong year or clock is likely: these contacts are missing from the windows they belong to, and the log seems to cover more than it does.',
    zh: '很可能年份或时钟有误：它们本应所属的窗口缺了这些联系，日志的覆盖期间也显得比实际更长。',
  },
  'recorded-before': {
    en: 'Two clocks disagree: what was known when (S18) is not reliable for these.',
    zh: '两个时钟不一致：这些联系“何时已知”（S18）不可靠。',
  },
  'hours-shifted': {
    en: 'Either contacts are made at night, or the zone of the log is wrong; then every hour and every day here is wrong too. Ask whose clock wrote the log.',
    zh: '要么确在夜间联系，要么日志时区有误；若为后者，此处所有时刻和日期都是错的。请查明日志由哪个时钟写成。',
  },
  'out-of-order': {
    en: 'Nothing is lost by it; rows added later or joined files look like this.',
    zh: '本身不造成缺失；事后补录或拼接文件会出现这种情况。',
  },
  'set-aside': {
    en: 'Contacts may be among them: counts are lower bounds.',
    zh: '其中可能有联系：次数只是下限。',
  },
  dropped: { en: 'They are no contacts by the rule named.', zh: '按所述规则，它们不是联系。' },
  'two-layouts': {
    en: 'The rows of the other table are missing from every count. Split the file where its layout changes, and read each part.',
    zh: '另一种排列的行没有计入任何次数。请在排列改变处拆分文件，分别读取。',
  },
  'masked-numbers': {
    en: 'Two people may look like one, and one like two: counts by number are not reliable for them.',
    zh: '两个人可能看似一人，一个人也可能看似两人：按号码计数对其不可靠。',
  },
  'no-number': {
    en: 'Who names neither number nor person is counted for nobody: counts are lower bounds.',
    zh: '既无号码也无对象的联系不会计入任何人：次数只是下限。',
  },
  'outcome-empty': {
    en: 'Whether there was a talk is open for these: what counts talks stays undetermined.',
    zh: '这些联系是否构成通话不明：以通话计数的规则无法判定。',
  },
  'one-outcome': {
    en: 'The outcome was hardly recorded as it happened; what rests on outcomes is only as good as this word.',
    zh: '结果很可能并非如实记录；凡取决于结果的判断，其可靠程度不过如此。',
  },
}

/** Why a check was not made. */
export const NOT_LOOKED_FOR = {
  profile: {
    en: 'too few days to know what its weeks look like',
    zh: '期间太短，无法得知各周的常态',
  },
  parties: { en: 'no row names a number or a person to a second', zh: '没有任何行写明号码或对象并精确到秒' },
  collector: {
    en: 'no call of a person names both its collector and how long it was connected',
    zh: '没有任何人工电话同时写明催收员和接通时长',
  },
  forgotten: {
    en: 'the log is so long that doubles far apart may not have been seen',
    zh: '日志过长，相距很远的重复可能未被发现',
  },
  actors: {
    en: 'the log names so many organisations that those that appear last were not followed',
    zh: '机构过多，最后出现的未予跟踪',
  },
  hours: {
    en: 'no zone was named, or too few outbound calls and texts have a time of day',
    zh: '没有指明时区，或有具体时刻的呼出电话和短信太少',
  },
} as const satisfies Readonly<Record<string, Words>>
