/** The rulebook: every instrument, calendar and file of worked cases, listed by hand; a test finds what is missing. */
import type { CaseFile, Rulebook } from '@forbear/conduct/language'
import cnCalendar from './calendars/cn.ts'
import ruCalendar from './calendars/ru.ts'
import usFederalCalendar from './calendars/us-federal.ts'
import cnAssistedLendingNotice2025 from './cn/assisted-lending-notice-2025.ts'
import cnCbaGuideline2026Cases from './cn/cba-guideline-2026.cases.ts'
import cnCbaGuideline2026 from './cn/cba-guideline-2026.ts'
import cnCivilCodeCases from './cn/civil-code.cases.ts'
import cnCivilCode from './cn/civil-code.ts'
import cnComplaintMeasures2020Cases from './cn/complaint-measures-2020.cases.ts'
import cnComplaintMeasures2020 from './cn/complaint-measures-2020.ts'
import cnConsumerFinanceMeasures2024Cases from './cn/consumer-finance-measures-2024.cases.ts'
import cnConsumerFinanceMeasures2024 from './cn/consumer-finance-measures-2024.ts'
import cnConsumerProtectionMeasures2022Cases from './cn/consumer-protection-measures-2022.cases.ts'
import cnConsumerProtectionMeasures2022 from './cn/consumer-protection-measures-2022.ts'
import cnConsumerRightsLawCases from './cn/consumer-rights-law.cases.ts'
import cnConsumerRightsLaw from './cn/consumer-rights-law.ts'
import cnCreditCardMeasures2011Cases from './cn/credit-card-measures-2011.cases.ts'
import cnCreditCardMeasures2011 from './cn/credit-card-measures-2011.ts'
import cnCreditReportingRegulationsCases from './cn/credit-reporting-regulations.cases.ts'
import cnCreditReportingRegulations from './cn/credit-reporting-regulations.ts'
import cnCriminalLaw from './cn/criminal-law.ts'
import cnGbt452512025Cases from './cn/gbt-45251-2025.cases.ts'
import cnGbt452512025 from './cn/gbt-45251-2025.ts'
import cnInternetLoanMeasures2020Cases from './cn/internet-loan-measures-2020.cases.ts'
import cnInternetLoanMeasures2020 from './cn/internet-loan-measures-2020.ts'
import cnNifaGuideline2024Cases from './cn/nifa-guideline-2024.cases.ts'
import cnNifaGuideline2024 from './cn/nifa-guideline-2024.ts'
import cnPersonalInformationProtectionLawCases from './cn/personal-information-protection-law.cases.ts'
import cnPersonalInformationProtectionLaw from './cn/personal-information-protection-law.ts'
import cnPublicSecurityLawCases from './cn/public-security-law.cases.ts'
import cnPublicSecurityLaw from './cn/public-security-law.ts'
import cnSignedPlanCases from './cn/signed-plan.cases.ts'
import cnSignedPlan from './cn/signed-plan.ts'
import cnSmallLoanMeasures2025 from './cn/small-loan-measures-2025.ts'
import cnSmsProvisions2015Cases from './cn/sms-provisions-2015.cases.ts'
import cnSmsProvisions2015 from './cn/sms-provisions-2015.ts'
import houseConsiderateCases from './house/considerate.cases.ts'
import houseConsiderate from './house/considerate.ts'
import houseTemplateCases from './house/template.cases.ts'
import houseTemplate from './house/template.ts'
import ru230FzRunsCases from './ru/230-fz-runs.cases.ts'
import ru230FzCases from './ru/230-fz.cases.ts'
import ru230Fz from './ru/230-fz.ts'
import usBankruptcyCodeCases from './us/bankruptcy-code.cases.ts'
import usBankruptcyCode from './us/bankruptcy-code.ts'
import usNyNycDcwpCollectionRuleRunsCases from './us/ny/nyc/dcwp-collection-rule-runs.cases.ts'
import usNyNycDcwpCollectionRuleCases from './us/ny/nyc/dcwp-collection-rule.cases.ts'
import usNyNycDcwpCollectionRule from './us/ny/nyc/dcwp-collection-rule.ts'
import usRegulationFDisclosuresCases from './us/regulation-f-disclosures.cases.ts'
import usRegulationFDutiesCases from './us/regulation-f-duties.cases.ts'
import usRegulationFFrequencyCases from './us/regulation-f-frequency.cases.ts'
import usRegulationFPartiesCases from './us/regulation-f-parties.cases.ts'
import usRegulationFRunsCases from './us/regulation-f-runs.cases.ts'
import usRegulationFCases from './us/regulation-f.cases.ts'
import usRegulationF from './us/regulation-f.ts'
import usTcpaCases from './us/tcpa.cases.ts'
import usTcpa from './us/tcpa.ts'
import territories from './territories.ts'

/** Everything that judges. */
export const rulebook: Rulebook = {
  instruments: [
    cnAssistedLendingNotice2025,
    cnCbaGuideline2026,
    cnCivilCode,
    cnComplaintMeasures2020,
    cnConsumerFinanceMeasures2024,
    cnConsumerProtectionMeasures2022,
    cnConsumerRightsLaw,
    cnCreditCardMeasures2011,
    cnCreditReportingRegulations,
    cnCriminalLaw,
    cnGbt452512025,
    cnInternetLoanMeasures2020,
    cnNifaGuideline2024,
    cnPersonalInformationProtectionLaw,
    cnPublicSecurityLaw,
    cnSignedPlan,
    cnSmallLoanMeasures2025,
    cnSmsProvisions2015,
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
  cnCivilCodeCases,
  cnComplaintMeasures2020Cases,
  cnConsumerFinanceMeasures2024Cases,
  cnConsumerProtectionMeasures2022Cases,
  cnConsumerRightsLawCases,
  cnCreditCardMeasures2011Cases,
  cnCreditReportingRegulationsCases,
  cnGbt452512025Cases,
  cnInternetLoanMeasures2020Cases,
  cnNifaGuideline2024Cases,
  cnPersonalInformationProtectionLawCases,
  cnPublicSecurityLawCases,
  cnSignedPlanCases,
  cnSmsProvisions2015Cases,
  houseConsiderateCases,
  houseTemplateCases,
  ru230FzRunsCases,
  ru230FzCases,
  usBankruptcyCodeCases,
  usNyNycDcwpCollectionRuleRunsCases,
  usNyNycDcwpCollectionRuleCases,
  usRegulationFDisclosuresCases,
  usRegulationFDutiesCases,
  usRegulationFFrequencyCases,
  usRegulationFPartiesCases,
  usRegulationFRunsCases,
  usRegulationFCases,
  usTcpaCases,
]
