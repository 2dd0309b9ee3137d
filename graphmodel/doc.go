// Package graphmodel answers, for a conflict in which each party has options that it may take or leave: from which
// state would nobody move, and why?
//
// It implements the Graph Model for Conflict Resolution (Fang, Hipel and Kilgour, Interactive Decision Making, 1993;
// Xu, Hipel, Kilgour and Fang, Conflict Resolution Using the Graph Model, 2018). A [Spec] says who the parties are, which
// options each controls, which combinations cannot be and what each party prefers; [Compile] checks it and lays out a
// [Model]; [Model.Analyse] finds the states that are stable under each [Definition], one file a definition, with its formula
// and source. [Model.Explain], [Model.Journey], [Model.Inverse] and [Model.Without] say why, how to get there, which
// preferences it would take, and what one option changes. The sub-packages advice and picture put that into words and
// figures.
//
// A state is a set of options that are on. A move of a party changes options of that party only, in one step, in the
// directions that each option allows, from a feasible state to a feasible one. The states that a group can reach are
// those at the end of a sequence of moves of its members in which nobody moves twice in succession; a party may move
// again later.
//
// How it is fast: for ordinal preferences every sanction test is a threshold on a minimum over the states that the
// opponents can reach, and all minima of one party come from one search backwards over (state, last mover), in ascending
// order of what that party gets (sweep.go), or, where the opponents are free to bring about every combination, from a pass for each of their
// options (closure.go). Of a party with at most five options a word says from which combinations it would come to a state
// (sets.go). No matrix of states by states is ever built. Coalitions of several members,
// unknown preference, limited-move and non-myopic stability are read off the definitions directly and are meant for
// models of up to a few thousand states; they refuse larger ones with a figure.
//
// What it is not: it does no I/O, knows no files, gives no probabilities and takes no side. Its answers are exact for the
// model it is given, and the model is an assumption. Policy and attitude versions of the definitions (Zeng et al. 2007;
// Inohara, Hipel and Walker 2007) are not implemented, nor are hypergames and fuzzy or probabilistic preference.
//
// Invariants: states are numbered from 0 in ascending order of their option bits, the first option lowest (or in the
// order of an explicit list); everything is deterministic; a Model never changes after Compile.
package graphmodel
