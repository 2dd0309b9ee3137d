package genius

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math/big"
	"strings"
)

// A node is an XML element.
type node struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Children []node     `xml:",any"`
}

func (n *node) attr(names ...string) string {
	for _, name := range names {
		for _, a := range n.Attrs {
			if strings.EqualFold(a.Name.Local, name) {
				return strings.Join(strings.Fields(a.Value), " ")
			}
		}
	}
	return ""
}

// walk visits the elements below n, in order.
func (n *node) walk(visit func(*node)) {
	for i := range n.Children {
		visit(&n.Children[i])
		n.Children[i].walk(visit)
	}
}

// parseXML reads a file and refuses what is not linear additive.
func parseXML(data []byte) (*node, error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.CharsetReader = func(charset string, in io.Reader) (io.Reader, error) {
		switch strings.ToLower(charset) {
		case "iso-8859-1", "latin1", "us-ascii", "windows-1252":
			raw, err := io.ReadAll(in)
			if err != nil {
				return nil, err
			}
			runes := make([]rune, len(raw))
			for i, b := range raw {
				runes[i] = rune(b)
			}
			return strings.NewReader(string(runes)), nil
		}
		return nil, fmt.Errorf("%w: the character set %s; save the file as UTF-8", ErrUnsupported, charset)
	}
	var root node
	if err := d.Decode(&root); err != nil {
		return nil, fmt.Errorf("not valid XML: %w", err)
	}
	var err error
	check := func(n *node) {
		switch name := strings.ToLower(n.XMLName.Local); {
		case err != nil:
		case name == "ufun" || name == "hyperrectangle" || name == "includes":
			err = fmt.Errorf("%w: a non-linear utility space; only linear additive ones are read", ErrUnsupported)
		case name == "utility_space" && n.attr("type") != "" && !strings.EqualFold(n.attr("type"), "linear") && !strings.EqualFold(n.attr("type"), "any"):
			err = fmt.Errorf("%w: a utility space of type %q; only linear additive ones are read", ErrUnsupported, n.attr("type"))
		case name == "constraint" || name == "constraints":
			err = fmt.Errorf("%w: hard constraints; write them in a bargain section instead", ErrUnsupported)
		}
	}
	check(&root)
	root.walk(check)
	return &root, err
}

// issueNodes finds the issues of a file in order.
func issueNodes(root *node) []*node {
	var issues []*node
	root.walk(func(n *node) {
		if n.XMLName.Local == "issue" {
			issues = append(issues, n)
		}
	})
	return issues
}

func (n *node) items() []*node {
	var items []*node
	for i := range n.Children {
		if n.Children[i].XMLName.Local == "item" {
			items = append(items, &n.Children[i])
		}
	}
	return items
}

// kind is discrete or integer; everything else is refused.
func (n *node) kind() (string, error) {
	kind := strings.ToLower(n.attr("vtype", "type", "etype"))
	switch {
	case len(n.items()) > 0:
		return "discrete", nil
	case kind == "integer":
		return "integer", nil
	case kind == "" || kind == "discrete":
		return "", fmt.Errorf("the issue %q has no options", n.attr("name"))
	}
	return "", fmt.Errorf("%w: the issue %q is of the type %q; discrete and integer issues are read", ErrUnsupported, n.attr("name"), kind)
}

func domainXML(data []byte) ([]issue, error) {
	root, err := parseXML(data)
	if err != nil {
		return nil, err
	}
	var issues []issue
	for _, n := range issueNodes(root) {
		i := issue{index: n.attr("index"), name: n.attr("name")}
		kind, err := n.kind()
		if err != nil {
			return nil, err
		}
		if kind == "integer" {
			low, high, err := n.bounds()
			if err != nil {
				return nil, err
			}
			i.integer, i.low = true, low
			if i.options, err = integers(low, high); err != nil {
				return nil, fmt.Errorf("the issue %q: %w", i.name, err)
			}
		}
		for _, item := range n.items() {
			i.options = append(i.options, item.attr("value"))
		}
		issues = append(issues, i)
	}
	return issues, nil
}

func (n *node) bounds() (low, high *big.Rat, err error) {
	for i := range n.Children { // some files put the bounds into a range element
		if c := &n.Children[i]; c.XMLName.Local == "range" && n.attr("lowerbound") == "" {
			return c.bounds()
		}
	}
	if low, err = number(n.attr("lowerbound")); err == nil {
		high, err = number(n.attr("upperbound"))
	}
	if err != nil {
		return nil, nil, fmt.Errorf("the bounds of the issue %q: %w", n.attr("name"), err)
	}
	return low, high, nil
}

func profileXML(data []byte) (*profile, error) {
	root, err := parseXML(data)
	if err != nil {
		return nil, err
	}
	p := &profile{}
	weights := map[string]string{}
	found := false
	root.walk(func(n *node) {
		switch n.XMLName.Local {
		case "reservation":
			if !found {
				found = true
				var e error
				if p.reservation, e = reservation(n.attr("value")); e != nil {
					err = e
				}
			}
		case "weight":
			weights[n.attr("index")] = n.attr("value")
		}
	})
	if err != nil {
		return nil, err
	}
	for _, n := range issueNodes(root) {
		i := profileIssue{index: n.attr("index"), name: n.attr("name")}
		if text, ok := weights[i.index]; ok {
			if i.weight, err = number(text); err != nil {
				return nil, fmt.Errorf("the weight of the issue %q: %w", i.name, err)
			}
		}
		if _, err := n.kind(); err != nil {
			return nil, err
		}
		if items := n.items(); len(items) > 0 {
			i.values = map[string]*big.Rat{}
			for _, item := range items {
				if item.attr("evaluation") == "" {
					return nil, fmt.Errorf("the option %q of the issue %q has no evaluation; is this the domain? Name the domain first, then one profile a party", item.attr("value"), i.name)
				}
				v, err := number(item.attr("evaluation"))
				if err != nil {
					return nil, fmt.Errorf("the evaluation of %q on the issue %q: %w", item.attr("value"), i.name, err)
				}
				i.values[item.attr("value")] = v
			}
		} else if i.at, err = n.evaluator(); err != nil {
			return nil, fmt.Errorf("the issue %q: %w", i.name, err)
		}
		p.issues = append(p.issues, i)
	}
	if len(p.issues) == 0 {
		return nil, errors.New("no issue was found; is this a profile?")
	}
	return p, nil
}

// evaluator reads the linear function of an integer issue: offset + slope × (value − lowerbound), kept within 0 and 1.
func (n *node) evaluator() (func(string, *big.Rat) (*big.Rat, error), error) {
	for i := range n.Children {
		e := &n.Children[i]
		if e.XMLName.Local != "evaluator" {
			continue
		}
		if kind := e.attr("ftype"); kind != "" && !strings.EqualFold(kind, "linear") && !strings.EqualFold(kind, "constant") {
			return nil, fmt.Errorf("%w: an evaluator of the type %q; linear ones are read", ErrUnsupported, kind)
		}
		line := [2]*big.Rat{new(big.Rat), new(big.Rat)}
		for k, names := range [][]string{{"offset", "parameter0"}, {"slope", "parameter1"}} {
			if text := e.attr(names...); text != "" {
				x, err := number(text)
				if err != nil {
					return nil, err
				}
				line[k] = x
			}
		}
		return func(option string, low *big.Rat) (*big.Rat, error) {
			v, err := number(option)
			if err != nil || low == nil {
				return nil, fmt.Errorf("the domain does not have it as an integer issue")
			}
			v.Sub(v, low)
			v.Mul(v, line[1]).Add(v, line[0])
			if one := big.NewRat(1, 1); v.Cmp(one) > 0 {
				v = one
			} else if v.Sign() < 0 {
				v.SetInt64(0)
			}
			return v, nil
		}, nil
	}
	return nil, errors.New("it has no evaluations")
}
