// Package dateparser stands where go-htmldate expects github.com/markusmobius/go-dateparser: the names that it uses, and a
// parser that finds nothing. Package document never asks for the search that would call it
// (htmldate.Options.SkipExtensiveSearch), and the original builds tables of 95 MB at every start of a program that imports
// it. See docs/decisions/0121-no-dateparser.md.
package dateparser

import (
	"errors"
	"time"
)

// A Parser finds no dates.
type Parser struct{ ParserTypes []ParserType }

// A ParserType names a way of parsing.
type ParserType uint8

// The ways that go-htmldate names.
const (
	CustomFormat ParserType = iota
	AbsoluteTime
)

// A PreferredDateSource says how incomplete dates would be read.
type PreferredDateSource uint8

// Past is the one that go-htmldate names.
const Past PreferredDateSource = 1

// A Configuration is not looked at.
type Configuration struct {
	CurrentTime         time.Time
	PreferredDateSource PreferredDateSource
	StrictParsing       bool
}

// ErrAbsent is what parsing gives.
var ErrAbsent = errors.New("dates in free text are not parsed here; see docs/decisions/0121-no-dateparser.md")

// A Date is what would be found.
type Date struct{ Time time.Time }

// Parse gives no date.
func (*Parser) Parse(*Configuration, string, ...string) (Date, error) { return Date{}, ErrAbsent }
