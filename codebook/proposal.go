package codebook

import "unicode"

// maxProposalWords bounds the name of an agreement or plan: "Agreement on the Resolution of the Conflict in ..." is longer,
// but its first words tell it apart.
const maxProposalWords = 8

// MatchProposal finds the name of an agreement, plan or format that begins at words[i]: one that is known
// ([Codebook.MatchName] finds it too), or else any run of capitalised words that ends in a head word of the data
// ("Corvport Agreement", "Hills Peace Initiative"), with a resolution's number. A head word in lower case ends a name only
// after a place or another word that is no actor ("Jeddah talks", but not "Russian proposal"). It gives the number of
// words, the kind, and the proposal where it is known; 0 where there is none.
func (c *Codebook) MatchProposal(words []string, i int) (n int, kind string, known *Proposal) {
	if n, hits := c.MatchName(words, i); n > 0 {
		for _, e := range hits {
			if e.Proposal != nil {
				return n, e.Proposal.Kind, e.Proposal
			}
		}
	}
	capitals, actor := 0, false
	for j := i; j < len(words) && j < i+maxProposalWords; j++ {
		if capitals > 0 {
			if head := c.proposalHead(words[j]); head != "" && (written(words[j]) != anyhow || !actor) {
				n, kind = j-i+1, head
				if j+1 < len(words) && isNumber(words[j+1]) {
					n++
				}
			}
		}
		switch {
		case written(words[j]) != anyhow:
			if j == i && article[words[j]] {
				return 0, "", nil
			}
			if m, hits := c.MatchName(words, j); m > 0 && hits[0].Actor != nil && hits[0].Reading != BySeat || m > 0 && len(hits[0].Persons) > 0 {
				actor = true
			}
			capitals++
		case capitals > 0 && link[words[j]]:
		default:
			return n, kind, nil
		}
	}
	return n, kind, nil
}

// proposalHead gives the kind that a head word stands for.
func (c *Codebook) proposalHead(word string) string {
	_, cues := c.MatchCue([]string{word}, 0)
	for _, cue := range cues {
		if cue.Kind == ProposalHead {
			return cue.Value
		}
	}
	return ""
}

// article holds capitalised words that begin a sentence and no name.
var article = map[string]bool{"The": true, "This": true, "That": true, "A": true, "An": true, "Its": true, "Their": true, "His": true,
	"Her": true, "No": true, "Any": true, "New": true, "Such": true, "These": true, "Those": true, "Our": true, "In": true, "On": true,
	"At": true, "For": true, "After": true, "Before": true, "Under": true, "If": true, "When": true, "As": true, "But": true, "And": true}

// link holds the words in lower case that names contain.
var link = map[string]bool{"of": true, "on": true, "for": true, "the": true, "and": true, "in": true, "to": true, "-": true, "–": true, "'s": true, "’s": true, "/": true}

func isNumber(word string) bool {
	for _, r := range word {
		if !unicode.IsDigit(r) {
			return false
		}
	}
	return word != ""
}
