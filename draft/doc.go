// Package draft proposes first assumptions for the engines from the record: sections of a case file to be edited, each
// line with the words of the texts that it rests on.
//
// What it writes are proposals and never findings. It reads stances, not minds: that a party demands something says that it
// said so. Positions that others only claim of a party are not used, nor hypothetical ones; the same rules serve all parties.
package draft
