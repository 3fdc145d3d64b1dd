/** The law on money: every price instrument, series and file of worked cases, listed by hand; a test finds what is missing. */
import type { PriceBook, PriceCaseFile } from '@forbear/loan/price'
import cnAllInCostRules2026Cases from './cn/all-in-cost-rules-2026.price-cases.ts'
import cnAllInCostRules2026 from './cn/all-in-cost-rules-2026.price.ts'
import cnAnnualRateAnnouncement2021Cases from './cn/annual-rate-announcement-2021.price-cases.ts'
import cnAnnualRateAnnouncement2021 from './cn/annual-rate-announcement-2021.price.ts'
import cnAssistedLendingNotice2025Cases from './cn/assisted-lending-notice-2025.price-cases.ts'
import cnAssistedLendingNotice2025 from './cn/assisted-lending-notice-2025.price.ts'
import cnBankCardProvisions2021Cases from './cn/bank-card-provisions-2021.price-cases.ts'
import cnBankCardProvisions2021 from './cn/bank-card-provisions-2021.price.ts'
import cnCivilCodeCases from './cn/civil-code.price-cases.ts'
import cnCivilCode from './cn/civil-code.price.ts'
import cnConsumerFinanceMeasures2024Cases from './cn/consumer-finance-measures-2024.price-cases.ts'
import cnConsumerFinanceMeasures2024 from './cn/consumer-finance-measures-2024.price.ts'
import cnCreditCardMeasures2011Cases from './cn/credit-card-measures-2011.price-cases.ts'
import cnCreditCardMeasures2011 from './cn/credit-card-measures-2011.price.ts'
import cnCreditCardNoticesCases from './cn/credit-card-notices.price-cases.ts'
import cnCreditCardNotices from './cn/credit-card-notices.price.ts'
import cnFinancialTrialOpinions2017Cases from './cn/financial-trial-opinions-2017.price-cases.ts'
import cnFinancialTrialOpinions2017 from './cn/financial-trial-opinions-2017.price.ts'
import cnInternetLoanMeasures2020Cases from './cn/internet-loan-measures-2020.price-cases.ts'
import cnInternetLoanMeasures2020 from './cn/internet-loan-measures-2020.price.ts'
import cnLendingRateNotice2003Cases from './cn/lending-rate-notice-2003.price-cases.ts'
import cnLendingRateNotice2003 from './cn/lending-rate-notice-2003.price.ts'
import cnLoanPrimeRateSeries from './cn/loan-prime-rate.series.ts'
import cnNifaGuideline2024Cases from './cn/nifa-guideline-2024.price-cases.ts'
import cnNifaGuideline2024 from './cn/nifa-guideline-2024.price.ts'
import cnPrivateLendingProvisions2020Cases from './cn/private-lending-provisions-2020.price-cases.ts'
import cnPrivateLendingProvisions2020 from './cn/private-lending-provisions-2020.price.ts'
import cnRiskClassificationMeasures2023Cases from './cn/risk-classification-measures-2023.price-cases.ts'
import cnRiskClassificationMeasures2023 from './cn/risk-classification-measures-2023.price.ts'
import cnSignedPlanCases from './cn/signed-plan.price-cases.ts'
import cnSignedPlan from './cn/signed-plan.price.ts'
import cnSmallLoanCostGuideline2025Cases from './cn/small-loan-cost-guideline-2025.price-cases.ts'
import cnSmallLoanCostGuideline2025 from './cn/small-loan-cost-guideline-2025.price.ts'
import cnSmallLoanMeasures2025Cases from './cn/small-loan-measures-2025.price-cases.ts'
import cnSmallLoanMeasures2025 from './cn/small-loan-measures-2025.price.ts'
import deCivilCode from './de/civil-code.price.ts'
import deLegalServicesActCases from './de/legal-services-act.price-cases.ts'
import deLegalServicesAct from './de/legal-services-act.price.ts'
import esCreditServicersBill2025 from './es/credit-servicers-bill-2025.price.ts'
import frCivilEnforcementCodeCases from './fr/civil-enforcement-code.price-cases.ts'
import frCivilEnforcementCode from './fr/civil-enforcement-code.price.ts'
import frConsumerCode from './fr/consumer-code.price.ts'
import gbDebtRespiteSchemeCases from './gb/debt-respite-scheme.price-cases.ts'
import gbDebtRespiteScheme from './gb/debt-respite-scheme.price.ts'
import hkCodeOfBankingPracticeCases from './hk/code-of-banking-practice.price-cases.ts'
import hkCodeOfBankingPractice from './hk/code-of-banking-practice.price.ts'
import hkMoneyLendersOrdinanceCases from './hk/money-lenders-ordinance.price-cases.ts'
import hkMoneyLendersOrdinance from './hk/money-lenders-ordinance.price.ts'
import keDigitalCreditProvidersRegulationsCases from './ke/digital-credit-providers-regulations.price-cases.ts'
import keDigitalCreditProvidersRegulations from './ke/digital-credit-providers-regulations.price.ts'
import krPersonalDebtorProtectionActCases from './kr/personal-debtor-protection-act.price-cases.ts'
import krPersonalDebtorProtectionAct from './kr/personal-debtor-protection-act.price.ts'
import twInterestCapsCases from './tw/interest-caps.price-cases.ts'
import twInterestCaps from './tw/interest-caps.price.ts'
import usRegulationZCases from './us/regulation-z.price-cases.ts'
import usRegulationZ from './us/regulation-z.price.ts'
import usServicemembersCases from './us/servicemembers.price-cases.ts'
import usServicemembers from './us/servicemembers.price.ts'

/** Everything that judges prices. */
export const priceBook: PriceBook = {
  instruments: [
    cnAllInCostRules2026,
    cnAnnualRateAnnouncement2021,
    cnAssistedLendingNotice2025,
    cnBankCardProvisions2021,
    cnCivilCode,
    cnConsumerFinanceMeasures2024,
    cnCreditCardMeasures2011,
    cnCreditCardNotices,
    cnFinancialTrialOpinions2017,
    cnInternetLoanMeasures2020,
    cnLendingRateNotice2003,
    cnNifaGuideline2024,
    cnPrivateLendingProvisions2020,
    cnRiskClassificationMeasures2023,
    cnSignedPlan,
    cnSmallLoanCostGuideline2025,
    cnSmallLoanMeasures2025,
    deCivilCode,
    deLegalServicesAct,
    esCreditServicersBill2025,
    frCivilEnforcementCode,
    frConsumerCode,
    gbDebtRespiteScheme,
    hkCodeOfBankingPractice,
    hkMoneyLendersOrdinance,
    keDigitalCreditProvidersRegulations,
    krPersonalDebtorProtectionAct,
    twInterestCaps,
    usRegulationZ,
    usServicemembers,
  ],
  series: [cnLoanPrimeRateSeries],
}

/** The worked cases of every price instrument. */
export const priceCaseFiles: readonly PriceCaseFile[] = [
  cnAllInCostRules2026Cases,
  cnAnnualRateAnnouncement2021Cases,
  cnAssistedLendingNotice2025Cases,
  cnBankCardProvisions2021Cases,
  cnCivilCodeCases,
  cnConsumerFinanceMeasures2024Cases,
  cnCreditCardMeasures2011Cases,
  cnCreditCardNoticesCases,
  cnFinancialTrialOpinions2017Cases,
  cnInternetLoanMeasures2020Cases,
  cnLendingRateNotice2003Cases,
  cnNifaGuideline2024Cases,
  cnPrivateLendingProvisions2020Cases,
  cnRiskClassificationMeasures2023Cases,
  cnSignedPlanCases,
  cnSmallLoanCostGuideline2025Cases,
  cnSmallLoanMeasures2025Cases,
  deLegalServicesActCases,
  frCivilEnforcementCodeCases,
  gbDebtRespiteSchemeCases,
  hkCodeOfBankingPracticeCases,
  hkMoneyLendersOrdinanceCases,
  keDigitalCreditProvidersRegulationsCases,
  krPersonalDebtorProtectionActCases,
  twInterestCapsCases,
  usRegulationZCases,
  usServicemembersCases,
]
