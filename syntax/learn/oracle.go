package learn

import "parley/syntax/internal/linear"

// costs gives for each transition how many arcs of the treebank's tree it puts out of reach: the dynamic oracle of the
// arc-hybrid system (Goldberg and Nivre 2013). heads is by word number as in [linear.State]; the root's head is 0.
// Transitions that are not legal cost more than any other.
func costs(s *linear.State, heads []int32) (cost [3]int) {
	const never = 1 << 20
	n := len(s.Stack)
	var top, under int32
	if n > 0 {
		top = s.Stack[n-1]
	}
	if n > 1 {
		under = s.Stack[n-2]
	}
	if !s.Legal(linear.Shift) {
		cost[linear.Shift] = never
	} else {
		b := s.Next // it loses its dependents on the stack, and its head there unless that is on top
		for _, w := range s.Stack {
			if heads[w] == b || heads[b] == w && w != top {
				cost[linear.Shift]++
			}
		}
	}
	lost := 0 // the dependents of the top among the next words
	for w := s.Next; w < s.End; w++ {
		if n > 0 && heads[w] == top {
			lost++
		}
	}
	if !s.Legal(linear.Left) {
		cost[linear.Left] = never
	} else {
		cost[linear.Left] = lost
		if h := heads[top]; under != 0 && h == under || h > s.Next || h == 0 {
			cost[linear.Left]++
		}
	}
	if !s.Legal(linear.Right) {
		cost[linear.Right] = never
	} else {
		cost[linear.Right] = lost
		if h := heads[top]; h >= s.Next || h == 0 {
			cost[linear.Right]++
		}
	}
	return cost
}
