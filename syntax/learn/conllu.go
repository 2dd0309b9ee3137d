// Package learn teaches package syntax its weights, from treebanks in CoNLL-U, and measures it against them. It belongs
// to cmd/learn-syntax; nothing of it is needed to use the weights.
package learn

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"parley/syntax"
)

// A Sentence of a treebank.
type Sentence struct {
	Text   string // its "# text ="
	Forms  []string
	Lemmas []string
	Tokens []syntax.Token // without offsets
	Joined []bool         // whether no space follows
	NewPar bool           // whether a paragraph starts
}

// ReadFile reads the CoNLL-U file at path.
func ReadFile(path string) ([]Sentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("reading a treebank: %w (name the folder of ewt-train.conllu and its kin with -data)", err)
	}
	defer f.Close()
	sentences, err := Read(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return sentences, nil
}

// Read reads CoNLL-U (universaldependencies.org/format). Empty nodes and enhanced dependencies are passed over; of a
// multiword token only its spacing is kept.
func Read(r io.Reader) ([]Sentence, error) {
	var out []Sentence
	var s Sentence
	last, lastJoined := 0, false // the end of a multiword token, and whether no space follows it
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		switch {
		case line == "":
			if len(s.Tokens) > 0 {
				out = append(out, s)
			}
			s = Sentence{}
			last = 0
			continue
		case line[0] == '#':
			if text, ok := strings.CutPrefix(line, "# text = "); ok {
				s.Text = text
			}
			s.NewPar = s.NewPar || strings.HasPrefix(line, "# newpar") || strings.HasPrefix(line, "# newdoc")
			continue
		}
		cols := strings.Split(line, "\t")
		if len(cols) != 10 {
			return nil, fmt.Errorf("line %d has %d columns, not 10", n, len(cols))
		}
		joined := strings.Contains(cols[9], "SpaceAfter=No")
		if _, end, ok := strings.Cut(cols[0], "-"); ok {
			last, _ = strconv.Atoi(end)
			lastJoined = joined
			continue
		}
		if strings.Contains(cols[0], ".") {
			continue
		}
		id, err := strconv.Atoi(cols[0])
		if err != nil || id != len(s.Tokens)+1 {
			return nil, fmt.Errorf("line %d: word %s out of order", n, cols[0])
		}
		if id < last {
			joined = true
		} else if id == last {
			joined = lastJoined
		}
		head, err := strconv.Atoi(cols[6])
		if err != nil {
			return nil, fmt.Errorf("line %d: head %q is no number", n, cols[6])
		}
		token := syntax.Token{Head: head - 1}
		var ok1, ok2, ok3 bool
		token.Tag, ok1 = syntax.ParseTag(cols[4])
		token.Coarse, ok2 = syntax.ParseCoarse(cols[3])
		token.Rel, ok3 = syntax.ParseRel(cols[7])
		if !ok1 || !ok2 || !ok3 {
			return nil, fmt.Errorf("line %d: %s, %s or %s is not known to package syntax", n, cols[4], cols[3], cols[7])
		}
		s.Forms, s.Lemmas = append(s.Forms, cols[1]), append(s.Lemmas, cols[2])
		s.Tokens, s.Joined = append(s.Tokens, token), append(s.Joined, joined)
	}
	if len(s.Tokens) > 0 {
		out = append(out, s)
	}
	return out, lines.Err()
}
