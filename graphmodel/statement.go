package graphmodel

import (
	"fmt"
	"strings"
	"unicode"
)

// An expr decides a statement in a state given by its option bits.
type expr func(code uint64) bool

// parseStatement reads an option statement. The grammar, loosest first; words may be in any case:
//
//	statement = "if" statement "then" statement | either { ("if" | "iff") either }
//	either    = both { ("or" | "|") both }
//	both      = one { ("and" | "&") one }
//	one       = ("not" | "!") one | "(" statement ")" | option | quoted option
//
// "a if b" is not violated where b does not hold (material implication), as in Fang et al. 2003.
func parseStatement(text string, bit map[string]uint64, ids []string) (expr, error) {
	if len(text) > maxStatement {
		return nil, fmt.Errorf("it is longer than %d characters; split it into several", maxStatement)
	}
	p := &parser{bit: bit, ids: ids}
	if err := p.scan(text); err != nil {
		return nil, err
	}
	e, err := p.statement()
	if err != nil {
		return nil, err
	}
	if p.at < len(p.words) {
		return nil, fmt.Errorf("%q is not expected after %q", p.words[p.at].text, strings.Join(p.before(), " "))
	}
	return e, nil
}

// maxStatement bounds how deep a statement can be nested.
const maxStatement = 4000

type word struct {
	text   string
	quoted bool
}

type parser struct {
	bit   map[string]uint64
	ids   []string
	words []word
	at    int
}

func (p *parser) scan(text string) error {
	for rest := trimSpace(text); rest != ""; rest = trimSpace(rest) {
		w, n := word{text: rest[:1]}, 1
		switch c := rest[0]; {
		case strings.ContainsRune("()!&|", rune(c)):
		case c == '"' || c == '\'':
			end := strings.IndexByte(rest[1:], c)
			if end < 0 {
				return fmt.Errorf("the quote %s is not closed", rest)
			}
			w, n = word{rest[1 : 1+end], true}, end+2
		default:
			if n = strings.IndexFunc(rest, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("()!&|\"'", r) }); n < 0 {
				n = len(rest)
			}
			w.text = rest[:n]
		}
		p.words, rest = append(p.words, w), rest[n:]
	}
	return nil
}

// trimSpace takes off the white space before a text, such as no keyboard has (U+00A0) too.
func trimSpace(text string) string { return strings.TrimLeftFunc(text, unicode.IsSpace) }

func (p *parser) before() (s []string) {
	for _, w := range p.words[:p.at] {
		s = append(s, w.text)
	}
	return s
}

// take steps over the next word if it is one of the given keywords.
func (p *parser) take(keywords ...string) (string, bool) {
	if p.at < len(p.words) && !p.words[p.at].quoted {
		for _, k := range keywords {
			if strings.EqualFold(p.words[p.at].text, k) {
				p.at++
				return k, true
			}
		}
	}
	return "", false
}

func (p *parser) statement() (expr, error) {
	if _, ok := p.take("if"); ok {
		cond, err := p.statement()
		if err != nil {
			return nil, err
		}
		if _, ok := p.take("then"); !ok {
			return nil, fmt.Errorf(`"then" is missing: write "if a then b" or "b if a"`)
		}
		then, err := p.statement()
		if err != nil {
			return nil, err
		}
		return func(s uint64) bool { return !cond(s) || then(s) }, nil
	}
	left, err := p.either()
	for err == nil {
		op, ok := p.take("if", "iff")
		if !ok {
			break
		}
		var right expr
		if right, err = p.either(); err != nil {
			break
		}
		l := left
		if op == "if" {
			left = func(s uint64) bool { return l(s) || !right(s) }
		} else {
			left = func(s uint64) bool { return l(s) == right(s) }
		}
	}
	return left, err
}

func (p *parser) either() (expr, error) {
	left, err := p.both()
	for err == nil {
		if _, ok := p.take("or", "|"); !ok {
			break
		}
		var right expr
		if right, err = p.both(); err != nil {
			break
		}
		l := left
		left = func(s uint64) bool { return l(s) || right(s) }
	}
	return left, err
}

func (p *parser) both() (expr, error) {
	left, err := p.one()
	for err == nil {
		if _, ok := p.take("and", "&"); !ok {
			break
		}
		var right expr
		if right, err = p.one(); err != nil {
			break
		}
		l := left
		left = func(s uint64) bool { return l(s) && right(s) }
	}
	return left, err
}

func (p *parser) one() (expr, error) {
	if _, ok := p.take("not", "!"); ok {
		e, err := p.one()
		if err != nil {
			return nil, err
		}
		return func(s uint64) bool { return !e(s) }, nil
	}
	if _, ok := p.take("("); ok {
		e, err := p.statement()
		if err != nil {
			return nil, err
		}
		if _, ok := p.take(")"); !ok {
			return nil, fmt.Errorf("a closing bracket is missing")
		}
		return e, nil
	}
	if p.at == len(p.words) {
		return nil, fmt.Errorf("the statement stops where an option should follow")
	}
	w := p.words[p.at]
	b, ok := p.bit[w.text]
	if !ok {
		return nil, fmt.Errorf("%q is not an option; %s", w.text, nearest(w.text, p.ids))
	}
	p.at++
	return func(s uint64) bool { return s&b != 0 }, nil
}
