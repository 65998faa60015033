/** How much of what is left must an unmeasured fact about places account for, to undo a path. */
export interface RobustnessValue {
  /** Share of the residual variance of both sides that would bring the estimate to 0. */
  readonly toZero: number;
  /** Share that would let the 95% interval reach 0; 0 where it already does. */
  readonly toDoubt: number;
}

/** What an unmeasured confounder would have to be like. */
export interface MediationSensitivity {
  readonly toMediator: RobustnessValue;
  readonly toOutcome: RobustnessValue;
  /** Correlation of the two equations' errors at which the indirect effect is 0; `null` for a binary outcome. */
  readonly residualCorrelation: number | null;
}

/**
 * Robustness value of a coefficient with statistic t on `freedom` degrees of freedom: an unmeasured variable
 * that accounts for this share of what is left of both predictor and outcome would bring the estimate to 0,
 * RV = ½(√(f⁴ + 4f²) − f²), f = |t|/√freedom (Cinelli & Hazlett 2020, J. R. Stat. Soc. B 82:39, eq. 22). To
 * doubt: the same with f − 1.96/√(freedom − 1) (their eq. 24).
 *
 * @example
 * Math.abs(robustnessValue(4.18, 783).toZero - 0.1386) < 1e-4; // true
 */
export function robustnessValue(t: number, freedom: number): RobustnessValue {
  const f = Math.abs(t) / Math.sqrt(freedom);
  const value = (x: number): number => (x <= 0 ? 0 : (Math.sqrt(x ** 4 + 4 * x * x) - x * x) / 2);
  return { toZero: value(f), toDoubt: value(f - 1.959963984540054 / Math.sqrt(Math.max(1, freedom - 1))) };
}

/**
 * ρ at which the indirect effect would be 0 if the errors of mediator and outcome were correlated by it:
 * ρ = b√τ / √(b²τ + σ²), the correlation of outcome and mediator among places alike in structure (Imai, Keele &
 * Yamamoto 2010, Stat. Sci. 25:51, theorem 4). `null` without a variance on the scale of the link.
 */
export function residualCorrelationAtZero(
  b: number,
  mediatorVariance: number,
  outcomeVariance: number | null,
): number | null {
  if (outcomeVariance === null) return null;
  const explained = b * b * mediatorVariance;
  const all = explained + outcomeVariance;
  return all > 0 ? Math.sign(b) * Math.sqrt(explained / all) : 0;
}
