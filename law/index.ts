/** The rulebook: every instrument, calendar and file of worked cases, listed by hand; a test finds what is missing. */
import type { CaseFile, Rulebook } from '@forbear/conduct/language'
import cnCalendar from './calendars/cn.ts'
import ruCalendar from './calendars/ru.ts'
import usFederalCalendar from './calendars/us-federal.ts'
import cnCbaGuideline2026Cases from './cn/cba-guideline-2026.cases.ts'
import cnCbaGuideline2026 from './cn/cba-guideline-2026.ts'
import cnComplaintMeasures2020Cases from './cn/complaint-measures-2020.cases.ts'
import cnComplaintMeasures2020 from './cn/complaint-measures-2020.ts'
import cnConsumerFinanceMeasures2024Cases from './cn/consumer-finance-measures-2024.cases.ts'
import cnConsumerFinanceMeasures2024 from './cn/consumer-finance-measures-2024.ts'
import cnConsumerProtectionMeasures2022Cases from './cn/consumer-protection-measures-2022.cases.ts'
import cnConsumerProtectionMeasures2022 from './cn/consumer-protection-measures-2022.ts'
import cnCreditCardMeasures2011Cases from './cn/credit-card-measures-2011.cases.ts'
import cnCreditCardMeasures2011 from './cn/credit-card-measures-2011.ts'
import cnGbt452512025Cases from './cn/gbt-45251-2025.cases.ts'
import cnGbt452512025 from './cn/gbt-45251-2025.ts'
import cnNifaGuideline2024Cases from './cn/nifa-guideline-2024.cases.ts'
import cnNifaGuideline2024 from './cn/nifa-guideline-2024.ts'
import houseConsiderateCases from './house/considerate.cases.ts'
import houseConsiderate from './house/considerate.ts'
import houseTemplateCases from './house/template.cases.ts'
import houseTemplate from './house/template.ts'
import ru230FzCases from './ru/230-fz.cases.ts'
import ru230Fz from './ru/230-fz.ts'
import usBankruptcyCode from './us/bankruptcy-code.ts'
import usNyNycDcwpCollectionRule from './us/ny/nyc/dcwp-collection-rule.ts'
import usRegulationFCases from './us/regulation-f.cases.ts'
import usRegulationF from './us/regulation-f.ts'
import usTcpa from './us/tcpa.ts'
import territories from './territories.ts'

/** Everything that judges. */
export const rulebook: Rulebook = {
  instruments: [
    cnCbaGuideline2026,
    cnComplaintMeasures2020,
    cnConsumerFinanceMeasures2024,
    cnConsumerProtectionMeasures2022,
    cnCreditCardMeasures2011,
    cnGbt452512025,
    cnNifaGuideline2024,
    houseConsiderate,
    houseTemplate,
    ru230Fz,
    usBankruptcyCode,
    usNyNycDcwpCollectionRule,
    usRegulationF,
    usTcpa,
  ],
  calendars: [cnCalendar, ruCalendar, usFederalCalendar],
  territories,
}

/** The worked cases of every instrument. */
export const caseFiles: readonly CaseFile[] = [
  cnCbaGuideline2026Cases,
  cnComplaintMeasures2020Cases,
  cnConsumerFinanceMeasures2024Cases,
  cnConsumerProtectionMeasures2022Cases,
  cnCreditCardMeasures2011Cases,
  cnGbt452512025Cases,
  cnNifaGuideline2024Cases,
  houseConsiderateCases,
  houseTemplateCases,
  ru230FzCases,
  usRegulationFCases,
]
