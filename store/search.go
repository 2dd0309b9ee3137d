package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"
	"unicode"

	"parley/document"
	"parley/edtf"
	"parley/statement"
)

// A Hit is a passage in which the words of a query stand.
type Hit struct {
	Document   *document.Document // without Text
	Passage    document.Span      // in the document's text
	Text       string             // the words of the passage
	Found      []document.Span    // where the query's words stand, in the document's text
	Statements []statement.Statement
}

// Search gives the passages that hold the words of a query, the best first (BM25), with the statements that rest on
// them. All words must be there, in the singular or the plural; "in quotes" they stand together and as they are; word* is the
// beginning of a word; OR between two words wants either; -word wants a word absent. Boilerplate is not searched.
func (s *Store) Search(ctx context.Context, text string, limit int, known edtf.Date) ([]Hit, error) {
	match := matchQuery(text)
	if match == "" {
		return nil, fmt.Errorf("nothing to search for in %q: give at least one word", text)
	}
	var hits []Hit
	var numbers []int64
	args := []any{sql.Named("query", match), sql.Named("known", lastDay(known)), sql.Named("limit", limit)}
	rows := rowsOf(ctx, s, "search", args, func(rows *sql.Rows) (Hit, error) {
		h := Hit{Document: &document.Document{}}
		var data, marked string
		var n int64
		if err := rows.Scan(&h.Document.ID, &data, &h.Passage.Start, &h.Passage.End, &marked, &n); err != nil {
			return h, err
		}
		var m meta
		if err := json.Unmarshal([]byte(data), &m); err != nil {
			return h, err
		}
		m.fill(h.Document)
		h.Text, h.Found = unmark(marked, h.Passage)
		numbers = append(numbers, n)
		return h, nil
	})
	for h, err := range rows {
		if err != nil {
			return nil, err
		}
		hits = append(hits, h)
	}
	for i := range hits {
		args := []any{numbers[i], hits[i].Passage.Start, hits[i].Passage.End}
		for st, err := range rowsOf(ctx, s, "search-statements", args, scanStatement) {
			if err != nil {
				return nil, err
			}
			hits[i].Statements = append(hits[i].Statements, st)
		}
	}
	return hits, nil
}

// unmark takes the marks that the search put around found words out of a passage and says where they stood. A passage
// that holds such marks itself gets none.
func unmark(marked string, passage document.Span) (text string, found []document.Span) {
	var b strings.Builder
	start := passage.Start
	for i := range len(marked) {
		switch at := passage.Start + b.Len(); marked[i] {
		case '\x02':
			start = at
		case '\x03':
			found = append(found, document.Span{Start: start, End: at})
		default:
			b.WriteByte(marked[i])
		}
	}
	if b.Len() != passage.Len() {
		return b.String(), nil
	}
	return b.String(), found
}

// matchQuery turns what a person types into a query of FTS5 (sqlite.org/fts5.html#full_text_query_syntax), in which every
// word is quoted, so that no sign can be taken for syntax.
func matchQuery(text string) string {
	var want, not []string
	or := false
	for _, w := range splitQuery(text) {
		if w == "OR" {
			or = len(want) > 0
			continue
		}
		negative := strings.HasPrefix(w, "-") && len(w) > 1
		w = strings.TrimPrefix(w, "-")
		prefix := ""
		if strings.HasSuffix(w, "*") {
			prefix = " *"
		}
		if !strings.ContainsFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			continue
		}
		asItIs := prefix != "" || negative || strings.HasPrefix(w, `"`)
		bare := strings.ReplaceAll(strings.Trim(w, `"*`), `"`, `""`)
		w = `"` + bare + `"` + prefix
		if other := otherNumber(bare); other != "" && !asItIs {
			w += ` OR "` + other + `"`
		}
		switch {
		case negative:
			not = append(not, w)
		case or:
			want[len(want)-1] += " OR " + w
		default:
			want = append(want, w)
		}
		or = false
	}
	if len(want) == 0 {
		return ""
	}
	match := "(" + strings.Join(want, ") AND (") + ")"
	if len(not) > 0 {
		match = "(" + match + ") NOT (" + strings.Join(not, " OR ") + ")"
	}
	return match
}

// otherNumber is the plural of a word, or the singular of what looks like one; empty for short words and what is no word. A form
// that English does not have finds nothing and does no harm.
func otherNumber(word string) string {
	low := strings.ToLower(word)
	if len(low) < 4 || strings.ContainsFunc(low, func(r rune) bool { return r < 'a' || r > 'z' }) {
		return ""
	}
	switch {
	case strings.HasSuffix(low, "ies"):
		return strings.TrimSuffix(low, "ies") + "y"
	case strings.HasSuffix(low, "ss"):
		return low + "es"
	case strings.HasSuffix(low, "s"):
		return strings.TrimSuffix(low, "s")
	case strings.HasSuffix(low, "y") && !strings.ContainsAny(low[len(low)-2:len(low)-1], "aeiou"):
		return strings.TrimSuffix(low, "y") + "ies"
	}
	return low + "s"
}

// splitQuery splits at white space outside of double quotes, curly ones included.
func splitQuery(text string) (words []string) {
	var b strings.Builder
	inside := false
	for _, r := range text {
		switch {
		case r == '"' || r == '“' || r == '”':
			inside = !inside
			b.WriteByte('"')
		case unicode.IsSpace(r) && !inside:
			words = append(words, b.String())
			b.Reset()
		case r == 0:
		default:
			b.WriteRune(r)
		}
	}
	words = append(words, b.String())
	kept := words[:0]
	for _, w := range words {
		if w != "" {
			kept = append(kept, w)
		}
	}
	return kept
}
