package document

import (
	_ "embed"
	"fmt"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed data/boilerplate.tsv
var boilerplateTSV string

// A boilerRule marks blocks that are no part of what a text says. See data/README.md.
type boilerRule struct {
	class, where string
	pattern      *regexp.Regexp
	first        beginning
	literals     literals
}

var boilerRules = sync.OnceValue(func() []boilerRule {
	rules, err := readBoilerplate(boilerplateTSV)
	if err != nil {
		panic(err) // the file is part of the program, and a test reads it
	}
	return rules
})

func readBoilerplate(tsv string) (rules []boilerRule, err error) {
	for n, l := range strings.Split(tsv, "\n") {
		if l = strings.TrimSpace(l); l == "" || l[0] == '#' {
			continue
		}
		f := strings.Split(l, "\t")
		if len(f) != 3 {
			return nil, fmt.Errorf("data/boilerplate.tsv:%d: %q has %d columns, not class, where, pattern", n+1, l, len(f))
		}
		expr := `(?i)^(?:` + f[2] + `)`
		switch f[1] {
		case "whole", "tail", "block":
			expr += `[ .!:*_…»]*$`
		case "start", "exact":
		default:
			return nil, fmt.Errorf("data/boilerplate.tsv:%d: %q is not whole, block, start, exact or tail", n+1, f[1])
		}
		if f[1] == "exact" {
			expr = `^(?:` + f[2] + `)$`
		}
		p, err := regexp.Compile(expr)
		if err != nil {
			return nil, fmt.Errorf("data/boilerplate.tsv:%d: %v", n+1, err)
		}
		rules = append(rules, boilerRule{class: f[0], where: f[1], pattern: p, first: startOf(expr), literals: literalsOf(expr)})
	}
	return rules, nil
}

const (
	// longBoilerplate is the length in letters from which a block is never boilerplate by how it starts: there is
	// something in it.
	longBoilerplate = 300
	// longestBoilerplate is the length in bytes from which a block is not looked at.
	longestBoilerplate = 1500
)

// pageLink is a line that is nothing but a link into its own page: a table of contents.
var pageLink = anchored(`^\[[^\[\]]*\]\([^()]*#[^()]*\)$`)

// skipBoilerplate marks what is not the text's own: it never deletes, and it leaves long blocks alone.
func skipBoilerplate(text string, blocks []Block) {
	tail := ""
	for i := range blocks {
		b := &blocks[i]
		if b.Skip != "" {
			continue
		}
		t := text[b.Start:b.End]
		if b.Len() > longestBoilerplate {
			tail = ""
			continue
		}
		if pageLink.MatchString(t) {
			b.Skip = "navigation"
			continue
		}
		skip, opened := judge(strings.TrimSpace(stripMarks(t)))
		if skip == "" && tail != "" {
			resumes := b.Kind == Heading && i+1 < len(blocks) && blocks[i+1].Len() > longBoilerplate
			if utf8.RuneCountInString(t) <= longBoilerplate/2 && !sentence(t) && !resumes {
				b.Skip = tail
				continue
			}
			tail = ""
		}
		if b.Skip = skip; opened != "" {
			tail = opened
		}
		if b.Skip != "" && b.Kind == Heading && !strings.HasSuffix(strings.TrimRight(text[:b.Start], " \t"), "#") {
			b.Kind, b.Level = Paragraph, 0 // it looked like a heading because it is short
		}
	}
}

// judge says what kind of boilerplate a block is, and what kind all short blocks after it are.
func judge(t string) (skip, tail string) {
	if t == "" {
		return "markup", ""
	}
	short := utf8.RuneCountInString(t) <= longBoilerplate
	low := ""
	rules := boilerRules()
	for i := range rules {
		r := &rules[i]
		if !short && r.where != "block" || !r.first.has(t) {
			continue
		}
		if low == "" {
			low = lower(t)
		}
		if !r.literals.in(low) || !r.pattern.MatchString(t) {
			continue
		}
		if r.where == "tail" {
			return r.class, r.class
		}
		return r.class, ""
	}
	return "", ""
}

// sentence reports whether a text has the length and the end of a sentence, as no link or label has.
func sentence(t string) bool {
	return len(strings.Fields(t)) > 8 && strings.ContainsAny(t[max(len(t)-4, 0):], ".!?…")
}
