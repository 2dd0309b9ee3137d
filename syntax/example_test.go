package syntax_test

import (
	"fmt"

	"parley/syntax"
)

func Example() {
	text := "Russia rejected the proposal. It didn't say why."
	parser, err := syntax.New()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range syntax.Split(text, 0) {
		parser.Parse(text, &s)
		fmt.Print(syntax.Table(text, s))
	}
	// Output:
	// 1  Russia    Russia    NNP  PROPN  nsubj  2 rejected
	// 2  rejected  reject    VBD  VERB   root   0
	// 3  the       the       DT   DET    det    4 proposal
	// 4  proposal  proposal  NN   NOUN   obj    2 rejected
	// 5  .         .         .    PUNCT  punct  2 rejected
	// 1  It   it   PRP  PRON   nsubj   4 say
	// 2  did  do   VBD  AUX    aux     4 say
	// 3  n't  not  RB   PART   advmod  4 say
	// 4  say  say  VB   VERB   root    0
	// 5  why  why  WRB  ADV    advmod  4 say
	// 6  .    .    .    PUNCT  punct   4 say
}

func ExampleSplit() {
	text := "Gen. Ruiz can't comment. “Not yet,” he said."
	for _, s := range syntax.Split(text, 0) {
		fmt.Printf("%d–%d %s\n", s.Start, s.End, s.Text(text))
	}
	// Output:
	// 0–24 Gen. Ruiz can't comment.
	// 25–48 “Not yet,” he said.
}

func ExampleLemma() {
	fmt.Println(syntax.Lemma("announced", syntax.VERB), syntax.Lemma("Parties", syntax.NOUN), syntax.Lemma("n’t", syntax.PART))
	// Output: announce party not
}
