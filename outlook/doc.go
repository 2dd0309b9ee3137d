// Package outlook says what may come of a peace process, with a base rate under every figure and a score after it.
//
// It is a library. It is given a [Section] (what an analyst wrote down: where things stand, which reference classes the
// process belongs to, which factors are at which level on which evidence, what people think, which questions are asked)
// and gives back an [Outlook]: for each scenario and horizon a probability with its interval, basis, warnings and word of
// likelihood, what moves it, and what it rests on.
//
// The model is a monthly multi-state chain ([State]). Its rates are counted in reference classes ([Class]) and carry the
// uncertainty of the counts (Dirichlet–multinomial); what no table counts is a judgement and says so ([Section].Rates). Factors
// shift the log odds of moves, shrunk, capped, with shared budgets ([Factor]). Points are solved exactly, by forward
// products at the posterior means of the rates; intervals come from seeded posterior draws. People's judgements are
// pooled by the geometric mean of odds and blended in with a weight that is shown.
//
// What it is not: a prediction of any war, a measure of causal effects, or a peace index. README.md lists what is never
// claimed; outlook/backtest measures what skill there is.
//
// Invariants: the exhaustive scenarios sum to one at every horizon; the same section and seed give the same bytes; every
// figure has an interval and a basis; the package reads no file but its own embedded tables and knows no clock.
//
// Sources: Dirichlet–multinomial counting as in Gelman et al., Bayesian Data Analysis, 3rd ed., 3.4; pooling by geometric
// mean of odds, Satopää et al. (2014), International Journal of Forecasting 30; Shapley (1953); cross-impact balances,
// Weimer-Jehle (2006), Technological Forecasting and Social Change 73.
package outlook
