package outlook

import "math"

// A vector is a distribution over the states.
type vector [States]float64

// A matrix holds the monthly probabilities of a chain, by state of origin; rows sum to one.
type matrix [States]vector

// step moves a distribution one month on.
func (m *matrix) step(v *vector) (next vector) {
	for i, p := range v {
		if p == 0 {
			continue
		}
		row := &m[i]
		for j := range next {
			next[j] += p * row[j]
		}
	}
	return next
}

// forward calls visit with the distribution after each month, from 1 to months: the exact solution of the chain.
func (m *matrix) forward(start State, months int, visit func(month int, v *vector)) {
	var v vector
	v[start] = 1
	for t := 1; t <= months; t++ {
		v = m.step(&v)
		visit(t, &v)
	}
}

// after is the distribution after some months.
func (m *matrix) after(start State, months int) vector {
	var v vector
	v[start] = 1
	for range months {
		v = m.step(&v)
	}
	return v
}

// absorb makes states absorbing, so that being in one of them at a month is having reached one by then.
func (m matrix) absorb(states []State) matrix {
	for _, s := range states {
		m[s] = vector{}
		m[s][s] = 1
	}
	return m
}

// shift moves the odds of each arc against staying by the shift of its move, and makes the rows sum to one again.
func (m matrix) shift(s *shifts) matrix {
	var ratio [moves]float64
	for k := range ratio {
		ratio[k] = 1
		if s[k] != 0 {
			ratio[k] = math.Exp(s[k])
		}
	}
	for i := range m {
		sum := 0.0
		for j, p := range m[i] {
			if p == 0 {
				continue
			}
			if k, ok := moveOf(State(i), State(j)); ok {
				m[i][j] = p * ratio[k]
			}
			sum += m[i][j]
		}
		for j := range m[i] {
			m[i][j] /= sum
		}
	}
	return m
}

// at reads a course at a fractional month, linearly between whole months; course[0] is now.
func at(course []float64, months float64) float64 {
	n := int(months)
	if n+1 >= len(course) {
		return course[len(course)-1]
	}
	f := months - float64(n)
	return (1-f)*course[n] + f*course[n+1]
}

// within is the chance that something with a constant monthly chance happens at least once: 1 − (1−h)^t.
func within(h, months float64) float64 { return -math.Expm1(months * math.Log1p(-h)) }

// tilt shifts the odds of a probability by a log odds ratio.
func tilt(p, s float64) float64 {
	if s == 0 {
		return p
	}
	return expit(logit(p) + s)
}

func logit(p float64) float64 { return math.Log(p / (1 - p)) }
func expit(x float64) float64 { return 1 / (1 + math.Exp(-x)) }
