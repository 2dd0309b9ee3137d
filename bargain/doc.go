// Package bargain answers, for a negotiation over several issues, which packages could be agreed, which of them are
// efficient, who trades what for what, and what must give where there is no deal.
//
// A [Problem] holds what an analyst assumes: parties, issues with their options, each party's weights and values, its
// reservation value and red lines, and constraints across issues. [Analyse] answers all questions at once; [Compile]
// gives a [Model] for those who want one answer at a time:
//
//   - is there a deal: [Model.Count], and where there is none [Model.Blocking]: every smallest set of demands that
//     together block every package, and every smallest set of concessions that would open one;
//   - which deals are efficient: [Model.Frontier], with all ties; [Model.Solve], the solutions of Nash, Kalai and
//     Smorodinsky, the egalitarian, the utilitarian and the lexicographic maximin one, proven optimal;
//   - who trades what: [Model.Logrolls], [Model.Path], [Model.Appraise];
//   - how sure: [Model.Sample] (SMAA-2), [Model.Compare], [Model.Questions].
//
// # What it is not
//
// It does not know what the parties want: the numbers are put there by somebody, to be edited, and every result holds
// only under them. It predicts nothing and recommends nothing. Utilities of two parties are never added up except by
// the utilitarian rule, whose name says so.
//
// # Invariants
//
// Arithmetic is exact. Numbers come in as rationals and are scaled to 128-bit integers; floating point only bounds
// (with a margin that is wider than its error) and draws samples. Results are the same on every run: whatever is drawn,
// is drawn from a seeded source. What could not be finished before a deadline says so and carries a proven bound.
//
// # Sources
//
// Zone of possible agreement, logrolling: Raiffa, The Art and Science of Negotiation (1982). Nash, The Bargaining
// Problem, Econometrica 18 (1950). Kalai and Smorodinsky, Econometrica 43 (1975). Egalitarian: Kalai, Econometrica 45
// (1977). Lexicographic maximin: Imai, Econometrica 51 (1983). Minimal infeasible sets and their duality with minimal
// corrections: Reiter (1987); enumeration after Liffiton, Previti, Malik and Marques-Silva, Fast, flexible MUS
// enumeration, Constraints 21 (2016). Maxima of vectors: Kung, Luccio and Preparata, J. ACM 22 (1975). SMAA-2: Lahdelma
// and Salminen, Operations Research 49 (2001). Bounds by Lagrangian relaxation: Fisher, Management Science 27 (1981).
package bargain
