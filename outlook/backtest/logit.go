package backtest

import (
	"errors"
	"math"
	"math/rand/v2"

	"gonum.org/v1/gonum/mat"
)

// A probs is a probability for each outcome.
type probs [outcomes]float64

// A fit is a multinomial logit with a ridge penalty: still active is the reference. Coefficients are stored outcome by
// outcome, each with its constant first; the constant is not penalised.
type fit struct {
	coef   []float64
	factor *mat.TriDense // of the posterior covariance at the mode (Laplace), lower
}

var errFit = errors.New("the model does not converge")

// fitLogit maximises the penalised log likelihood by Newton's method (Böhning 1992 for the multinomial case).
func fitLogit(cases []Case, weight func(Case) float64, ridge float64) (*fit, error) {
	p := len(cases[0].X) + 1
	n := (outcomes - 1) * p
	f := &fit{coef: make([]float64, n)}
	for range 60 {
		gradient, hessian := make([]float64, n), make([]float64, n*n)
		for i := range f.coef {
			if i%p != 0 {
				hessian[i*n+i] = ridge
				gradient[i] = -ridge * f.coef[i]
			} else {
				hessian[i*n+i] = 1e-6
			}
		}
		for _, c := range cases {
			f.accumulate(c, weight(c), gradient, hessian)
		}
		var chol mat.Cholesky
		if !chol.Factorize(mat.NewSymDense(n, hessian)) {
			return nil, errFit
		}
		var step mat.VecDense
		if err := chol.SolveVecTo(&step, mat.NewVecDense(n, gradient)); err != nil {
			return nil, errFit
		}
		size := 0.0
		for i := range f.coef {
			d := max(-2, min(2, step.AtVec(i)))
			f.coef[i] += d
			size += math.Abs(d)
		}
		if size < 1e-9 {
			return f, f.laplace(&chol, n)
		}
	}
	return nil, errFit
}

// accumulate adds a case to the gradient and to the upper triangle of the negative Hessian.
func (f *fit) accumulate(c Case, w float64, gradient, hessian []float64) {
	q := predict(f.coef, c.X, nil)
	x := append([]float64{1}, c.X...)
	p, n := len(x), len(gradient)
	for a := 1; a < outcomes; a++ {
		residual := -q[a]
		if c.Outcome == a {
			residual++
		}
		for i, xi := range x {
			row := (a-1)*p + i
			gradient[row] += w * residual * xi
			for b := a; b < outcomes; b++ {
				h := -q[a] * q[b]
				if a == b {
					h = q[a] * (1 - q[a])
				}
				h *= w * xi
				part := hessian[row*n+(b-1)*p : row*n+b*p]
				for j, xj := range x {
					part[j] += h * xj
				}
			}
		}
	}
}

// laplace keeps a factor of the inverse Hessian.
func (f *fit) laplace(chol *mat.Cholesky, n int) error {
	var inverse mat.SymDense
	if err := chol.InverseTo(&inverse); err != nil {
		return errFit
	}
	var c mat.Cholesky
	if !c.Factorize(&inverse) {
		return errFit
	}
	f.factor = mat.NewTriDense(n, mat.Lower, nil)
	c.LTo(f.factor)
	return nil
}

// predict gives the probabilities at x; shock, where there is one, is added to the log odds of each end.
func predict(coef, x []float64, shock []float64) (q probs) {
	p := len(x) + 1
	q[Active] = 1
	sum := 1.0
	for a := 1; a < outcomes; a++ {
		row := coef[(a-1)*p : a*p]
		z := row[0]
		for i, xi := range x {
			z += row[i+1] * xi
		}
		if shock != nil {
			z += shock[a-1]
		}
		q[a] = math.Exp(z)
		sum += q[a]
	}
	for a := range q {
		q[a] /= sum
	}
	return q
}

// draw draws coefficients from the posterior at the mode.
func (f *fit) draw(rng *rand.Rand) []float64 {
	n := len(f.coef)
	z := mat.NewVecDense(n, nil)
	for i := range n {
		z.SetVec(i, rng.NormFloat64())
	}
	var d mat.VecDense
	d.MulVec(f.factor, z)
	coef := make([]float64, n)
	for i := range coef {
		coef[i] = f.coef[i] + d.AtVec(i)
	}
	return coef
}
