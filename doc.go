// Package parley is the root of a program that answers one question about a peace process, with its sources: where do
// the talks stand? It holds no code; this is the tour, and import_test.go keeps the rooms apart.
//
// # The way through the house
//
// A text comes in at source and becomes a document: bytes kept, text derived, structure known, a date only where the
// text or its page gives one. The reader finds statements in it: who is reported to have said or done what, to whom, on
// which issue, in what sense (asserted, reported, predicted, hypothetical, negated), each with its exact words. The
// record folds statements into the account: positions through time, movements, conditions, obstacles, proposals,
// meetings, commitments. A publication turns the account into a brief in which a sentence without a citation that
// resolves is an error. The store keeps it all in one file that can be deleted: it comes back the same.
//
// Beside that way stand three engines that know nothing of texts: bargain (which deals exist, which are efficient, what
// must give), graphmodel (from which state would nobody move) and outlook (scenarios with base rates, and their scores).
// A case file gives them their numbers; they are libraries that a stranger could import.
//
// # Why it is built like this
//
// Everything downstream stands on the reader, and the reader errs: it learnt from 21,000 annotated statements (annotations/),
// and docs/reading.md says how often it is right on texts that it had not seen. So nothing it finds is shown without its
// words, a position that rests on low scores alone is marked unreviewed, and an analyst's ruling outlives every re-run.
//
// A scenario is not an event and a claim is not a position. The difference is kept in types (Modality, Voice), not in
// wording, so that no later stage can lose it.
//
// Knowledge is data. Which words carry an act, which acts take a stance, what a ceasefire should settle, what the base
// rates are: each is a file beside a README that argues its choices. Nobody edits Go to add a verb.
//
// The clock is not an input. An account depends on its texts, the day each was received, its case file and its rulings,
// and on nothing else; the same inputs give the same bytes.
//
// # What we doubt
//
// The reader reads English. Options are matched by cue phrases, which is right where it matches and silent where it does
// not. The ladder of acts, which decides softened and hardened where no options are named, is crude. The status of a
// commitment is evidence of reports, not of compliance. Base rates speak of past conflicts, not of this one. Each
// package's documentation says what it is not, and docs/decisions has what somebody might want to reverse.
//
// Start reading at cmd/parley/brief.go, which shows the whole way in a hundred lines, or at record/record.go, which is
// what the rest exists for.
package parley
