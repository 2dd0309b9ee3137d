// Package quality says what a collection of documents is worth as evidence. So far it knows duplicates and origins:
// which documents repeat one text, so that fourteen documents with two origins count as two.
//
// It judges words, not truth: two documents have one origin when their texts are nearly the same, whoever published
// them. Nothing is merged or dropped; documents are grouped, and counts are counts of groups.
//
// The method is that of A. Broder, "On the resemblance and containment of documents" (1997): a text is the set of its
// shingles, the runs of five words; two texts resemble each other by the share of shingles that they have in common.
// The sets are sampled by the values of their hashes, so that a [Signature] of a few hundred numbers stands for a text and
// its estimates hold for texts of any two lengths (FracMinHash: Irber and others, 2022). Candidates come from an index
// of the sampled shingles: no pair above the threshold is missed but by the error of the sample.
//
// Groups do not depend on the order in which documents come, nor on the machine.
package quality

// The limits between texts. Measured on 565 news texts and declarations (docs/measured.md), resemblance leaves a gap
// between 0.30 (articles on one event that share quotations) and 0.54 (versions of one article).
const (
	// SameText is the resemblance from which two documents have one origin.
	SameText = 0.4
	// Contains is the share of a shorter text from which it counts as contained in a longer one.
	Contains = 0.7
)
