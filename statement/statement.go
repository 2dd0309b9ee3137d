// Package statement defines what an actor is reported to have said or done, and the words that the report rests on.
//
// A [Statement] is a claim about a text, never about the world. It always points at its words, so that anyone can
// check it by reading. The package does not find statements (see package reader) and does not weigh them.
//
// The JSON form is the reading contract of docs/reading-contract.md, one statement a line.
package statement

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strconv"

	"parley/codebook"
	"parley/document"
	"parley/edtf"
)

// ErrQuote reports that a statement's quote is not in its document at its span.
var ErrQuote = errors.New("quote not found at span")

// A Mention is the words of a text that name an actor.
type Mention struct {
	document.Span
	Text string `json:"text"`
}

// A Condition is what an act hinges on: "only if Y", "once Y", "not before Y".
type Condition struct {
	document.Span
	Text  string   `json:"text"`
	Issue []string `json:"issue"`
}

// A Statement is a document's report that an actor said or did something.
type Statement struct {
	ID  string `json:"id"`  // see [Statement.SetID]
	Doc string `json:"doc"` // the document's id, or its path as given
	document.Span
	Quote string `json:"quote"` // the words at Span: the clause that carries the act, never more than one sentence

	// Actor and Target are canonical names; nil where the text names nobody that can be resolved.
	Actor          []string  `json:"actor"`
	Target         []string  `json:"target"`
	ActorMentions  []Mention `json:"actor_mentions"`
	TargetMentions []Mention `json:"target_mentions"`

	Act    codebook.Act    `json:"act"`
	Plover codebook.Plover `json:"-"` // null in JSON where there is none
	Issue  []string        `json:"issue"`

	Speaker  string            `json:"-"` // who says so, where the text reports somebody's words, several parted by "; "; null in JSON where nobody
	Modality codebook.Modality `json:"modality"`
	Date     edtf.Date         `json:"-"` // zero where the text does not fix it; null in JSON

	Condition *Condition `json:"condition"`
	Score     float64    `json:"score"` // 0–1, calibrated: the share of statements so scored that are right in actor and act
	Rule      string     `json:"rule"`  // the id of what matched
}

// SetID derives the statement's stable id from the hash of its document's text, its span and its act.
func (s *Statement) SetID(textSHA256 string) {
	of := make([]byte, 0, 128)
	of = strconv.AppendInt(append(append(of, textSHA256...), ' '), int64(s.Start), 10)
	of = strconv.AppendInt(append(of, ' '), int64(s.End), 10)
	sum := sha256.Sum256(append(append(of, ' '), s.Act...))
	s.ID = hex.EncodeToString(sum[:8])
}

// Check reports whether s and all its mentions rest on words that text contains at their spans. A mismatch wraps
// [ErrQuote].
func (s *Statement) Check(text string) error {
	if err := at(text, s.Span, s.Quote); err != nil {
		return fmt.Errorf("statement %s in %s: %w", s.ID, s.Doc, err)
	}
	for _, ms := range [][]Mention{s.ActorMentions, s.TargetMentions} {
		for _, m := range ms {
			if err := at(text, m.Span, m.Text); err != nil {
				return fmt.Errorf("mention of statement %s in %s: %w", s.ID, s.Doc, err)
			}
		}
	}
	if c := s.Condition; c != nil {
		if err := at(text, c.Span, c.Text); err != nil {
			return fmt.Errorf("condition of statement %s in %s: %w", s.ID, s.Doc, err)
		}
	}
	return nil
}

func at(text string, span document.Span, words string) error {
	if span.Start < 0 || span.End > len(text) || span.Start >= span.End || text[span.Start:span.End] != words {
		return fmt.Errorf("%q at %d–%d: %w", words, span.Start, span.End, ErrQuote)
	}
	return nil
}
