/* Single-pass C reference ("the physical limit") for the SMA-cross workload.
 *
 * build: gcc -O3 -march=native -o reference reference.c -lpthread -lm
 * usage: reference load   CSV REPS
 *        reference single CSV FAST SLOW REPS [scalar|events]
 *        reference sweep  CSV F0 F1 FSTEP S0 S1 SSTEP THREADS REPS [scalar|events] [TILE]   (bounds inclusive)
 *
 * Strategy: long only, one unit. SMA(fast) crosses above SMA(slow) at the close
 * of bar i -> buy at open of bar i+1; crosses below -> sell at open of bar i+1.
 * 0.1% commission a side, 1,000,000 cash; equity marked at every close.
 * Output per combo: final equity, max drawdown, closed trades, mean and
 * variance of per-bar returns (for Sharpe).
 * scalar: one plain loop over bars doing everything each bar.
 * events: comparison bitmask of 64 bars at a time, work only where a position
 *         changes or is held (flat bars have return 0 and cannot move drawdown).
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdint.h>
#include <math.h>
#include <time.h>
#include <pthread.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/resource.h>
#include <unistd.h>

static double now(void){struct timespec t;clock_gettime(CLOCK_MONOTONIC,&t);return t.tv_sec+t.tv_nsec*1e-9;}
typedef struct {int64_t n; int64_t*ts; double*o,*h,*l,*c,*v;} bars_t;
typedef struct {double eq,mdd,mean,var; int64_t trades; int open;} res_t;
#define CASH 1000000.0
#define FEE 0.001

static int64_t days(int y,int m,int d){y-=m<=2;int64_t era=y/400;unsigned yoe=y-era*400,doy=(153*(m+(m>2?-3:9))+2)/5+d-1,doe=yoe*365+yoe/4-yoe/100+doy;return era*146097+doe-719468;}
static inline const char* num(const char*p,double*out){ /* digits[.digits] */
  static const double inv[]={1,1e1,1e2,1e3,1e4,1e5,1e6,1e7,1e8,1e9};
  int64_t x=0;int k=0;while(*p>='0')x=x*10+*p++-'0';
  if(*p=='.'){p++;while(*p>='0'){x=x*10+*p++-'0';k++;}}
  *out=(double)x/inv[k];return p+1;}
static bars_t load(const char*fn){
  int fd=open(fn,O_RDONLY);if(fd<0){perror(fn);exit(1);}struct stat st;fstat(fd,&st);
  const char*m=mmap(0,st.st_size,PROT_READ,MAP_PRIVATE|MAP_POPULATE,fd,0),*e=m+st.st_size,*p=memchr(m,'\n',st.st_size)+1;
  int64_t cap=st.st_size/30+1;bars_t b;b.n=0;b.ts=malloc(cap*8);
  b.o=malloc(cap*8);b.h=malloc(cap*8);b.l=malloc(cap*8);b.c=malloc(cap*8);b.v=malloc(cap*8);
#define D(i) (p[i]-'0')
  while(p<e){int64_t i=b.n++;
    b.ts[i]=days(D(0)*1000+D(1)*100+D(2)*10+D(3),D(5)*10+D(6),D(8)*10+D(9))*86400+(D(11)*10+D(12))*3600+(D(14)*10+D(15))*60+D(17)*10+D(18);
    p+=20;p=num(p,&b.o[i]);p=num(p,&b.h[i]);p=num(p,&b.l[i]);p=num(p,&b.c[i]);p=num(p,&b.v[i]);}
  munmap((void*)m,st.st_size);close(fd);return b;}

static void sma(const double*ps,int64_t n,int p,double*out){ /* ps has n+1 entries */
  double inv=1.0/p;for(int64_t i=0;i<p-1&&i<n;i++)out[i]=NAN;for(int64_t i=p-1;i<n;i++)out[i]=(ps[i+1]-ps[i+1-p])*inv;}
static double* prefix(const bars_t*b){double*ps=malloc((b->n+1)*8);ps[0]=0;for(int64_t i=0;i<b->n;i++)ps[i+1]=ps[i]+b->c[i];return ps;}

static res_t sim_scalar(const bars_t*b,const double*f,const double*s,int slow){
  int64_t n=b->n;const double*o=b->o,*c=b->c;
  double cash=CASH,pos=0,peak=CASH,mdd=0,prev=CASH,s1=0,s2=0;int64_t tr=0;int want=0,armed=0;
  for(int64_t i=slow-1;i<n;i++){
    if(want!=(int)pos){ if(want){cash-=o[i]*(1+FEE);pos=1;}else{cash+=o[i]*(1-FEE);pos=0;tr++;} }
    double eq=cash+pos*c[i],r=(eq-prev)/prev;prev=eq;s1+=r;s2+=r*r;
    if(eq>peak)peak=eq;
    double dd=(peak-eq)/peak;if(dd>mdd)mdd=dd;
    if(f[i]>s[i]){if(armed)want=1;}else{armed=1;if(f[i]<s[i])want=0;}
  }
  res_t R={prev,mdd,s1/(n-1),0,tr,pos>0};R.var=s2/(n-1)-R.mean*R.mean;return R;}

/* events: comparison masks of 64 bars, work only at flips and while held.
 * Resumable over a range of bars so that a sweep can tile bars to stay in L2. */
typedef struct {double cash,peak,mdd,prev,s1,s2;int64_t trades;int want,pos,armed;} st_t;
#ifdef __AVX512F__
#include <immintrin.h>
#endif
static inline void mask64(const double*F,const double*S,int m,uint64_t*pg,uint64_t*pl){
  uint64_t g=0,l=0;int k=0;
#ifdef __AVX512F__
  for(;k+8<=m;k+=8){__m512d x=_mm512_loadu_pd(F+k),y=_mm512_loadu_pd(S+k);
    g|=(uint64_t)_mm512_cmp_pd_mask(x,y,_CMP_GT_OQ)<<k;l|=(uint64_t)_mm512_cmp_pd_mask(x,y,_CMP_LT_OQ)<<k;}
#endif
  for(;k<m;k++){g|=(uint64_t)(F[k]>S[k])<<k;l|=(uint64_t)(F[k]<S[k])<<k;}
  *pg=g;*pl=l;}
typedef double v8 __attribute__((vector_size(64),aligned(8)));
#ifdef __AVX512F__
static inline v8 vmax(v8 a,v8 b){return (v8)_mm512_max_pd((__m512d)a,(__m512d)b);}
static inline v8 vmin(v8 a,v8 b){return (v8)_mm512_min_pd((__m512d)a,(__m512d)b);}
#else
static inline v8 vmax(v8 a,v8 b){for(int k=0;k<8;k++)a[k]=a[k]>b[k]?a[k]:b[k];return a;}
static inline v8 vmin(v8 a,v8 b){for(int k=0;k<8;k++)a[k]=a[k]<b[k]?a[k]:b[k];return a;}
#endif
static inline void hold(st_t*t,const double*c,int64_t a,int64_t e){
  if(e<=a)return;double cash=t->cash,q=cash+c[a],r=(q-t->prev)/t->prev,s1=r,s2=r*r,mx=c[a],mn=c[a];
  int64_t j=a+1;
  if(j+8<=e){v8 V1={0},V2={0},MX,MN;MX=MN=(v8){}+c[a];
    for(;j+8<=e;j+=8){v8 p=*(const v8*)(c+j-1),x=*(const v8*)(c+j),R=(x-p)/(p+cash);V1+=R;V2+=R*R;MX=vmax(MX,x);MN=vmin(MN,x);}
    for(int k=0;k<8;k++){s1+=V1[k];s2+=V2[k];if(MX[k]>mx)mx=MX[k];if(MN[k]<mn)mn=MN[k];}}
  for(;j<e;j++){double p=c[j-1],x=c[j],R=(x-p)/(p+cash);s1+=R;s2+=R*R;if(x>mx)mx=x;if(x<mn)mn=x;}
  t->s1+=s1;t->s2+=s2;
  if(cash+mx<=t->peak){double dd=(t->peak-(cash+mn))/t->peak;if(dd>t->mdd)t->mdd=dd;}
  else{double pk=t->peak,bd=t->mdd;for(j=a;j<e;j++){double x=cash+c[j];if(x>pk)pk=x;double dd=(pk-x)/pk;if(dd>bd)bd=dd;}t->peak=pk;t->mdd=bd;}
  t->prev=cash+c[e-1];}
static inline void sell(st_t*t,double o){t->cash+=o*(1-FEE);t->pos=0;t->trades++;
  double r=(t->cash-t->prev)/t->prev;t->s1+=r;t->s2+=r*r;t->prev=t->cash;
  if(t->cash>t->peak)t->peak=t->cash;double dd=(t->peak-t->cash)/t->peak;if(dd>t->mdd)t->mdd=dd;}
static void sim_range(st_t*t,const bars_t*b,const double*f,const double*s,int64_t a,int64_t e){
  const double*o=b->o,*c=b->c;int64_t seg=a;
  if(t->want!=t->pos){if(t->want){t->cash-=o[a]*(1+FEE);t->pos=1;}else sell(t,o[a]);}
  for(int64_t base=a;base<e;base+=64){
    int m=e-base<64?(int)(e-base):64,k=0;uint64_t gt,lt;mask64(f+base,s+base,m,&gt,&lt);
    if(!t->armed){uint64_t z=~gt;if(m<64)z&=(1ULL<<m)-1;if(!z)continue;k=__builtin_ctzll(z);t->armed=1;}
    while(k<64){uint64_t x=(t->want?lt:gt)&(~0ULL<<k);if(!x)break;
      k=__builtin_ctzll(x)+1;t->want=!t->want;int64_t fill=base+k;
      if(fill<e){if(t->want){t->cash-=o[fill]*(1+FEE);t->pos=1;seg=fill;}else{hold(t,c,seg,fill);sell(t,o[fill]);}}}}
  if(t->pos)hold(t,c,seg,e);}
static st_t st0(void){return (st_t){CASH,CASH,0,CASH,0,0,0,0,0,0};}
static res_t fin(const st_t*t,int64_t n){res_t R={t->prev,t->mdd,t->s1/(n-1),0,t->trades,t->pos};R.var=t->s2/(n-1)-R.mean*R.mean;return R;}
static res_t sim_events(const bars_t*b,const double*f,const double*s,int slow){st_t t=st0();sim_range(&t,b,f,s,slow-1,b->n);return fin(&t,b->n);}

typedef res_t (*sim_fn)(const bars_t*,const double*,const double*,int);
typedef struct{const bars_t*b;double**sm;int*fs,*ss;int ncombo;int next;res_t*out;sim_fn fn;int tile;st_t*st;double*ps;int*per;int nper;int pn;int nthr;pthread_barrier_t bar;} job_t;
static void* worker(void*a){job_t*j=a;int k;
  while((k=__atomic_fetch_add(&j->pn,1,__ATOMIC_RELAXED))<j->nper){int p=j->per[k];sma(j->ps,j->b->n,p,j->sm[p]);}
  pthread_barrier_wait(&j->bar);
  if(j->tile){ /* blocks of combos sharing slow periods; all bars of a block walked tile by tile */
    int B=(j->ncombo+j->nthr-1)/j->nthr;
    while((k=__atomic_fetch_add(&j->next,1,__ATOMIC_RELAXED))*(int64_t)B<j->ncombo){
      int lo=k*B,hi=lo+B<j->ncombo?lo+B:j->ncombo;int64_t n=j->b->n;
      for(int q=lo;q<hi;q++)j->st[q]=st0();
      for(int64_t t=0;t<n;t+=j->tile){int64_t te=t+j->tile<n?t+j->tile:n;
        for(int q=lo;q<hi;q++){int64_t w=j->ss[q]-1,a0=t>w?t:w;if(a0<te)sim_range(&j->st[q],j->b,j->sm[j->fs[q]],j->sm[j->ss[q]],a0,te);}}
      for(int q=lo;q<hi;q++)j->out[q]=fin(&j->st[q],n);}
    return 0;}
  while((k=__atomic_fetch_add(&j->next,1,__ATOMIC_RELAXED))<j->ncombo)
    j->out[k]=j->fn(j->b,j->sm[j->fs[k]],j->sm[j->ss[k]],j->ss[k]>j->fs[k]?j->ss[k]:j->fs[k]);
  return 0;}
static int cmp(const void*a,const void*b){double x=*(double*)a,y=*(double*)b;return x<y?-1:x>y;}
static double med(double*t,int n){qsort(t,n,8,cmp);return t[n/2];}
static void show(const char*w,res_t r){double sh=r.mean/sqrt(r.var)*sqrt(525600.0);
  printf("%s equity=%.6f trades=%ld open=%d mdd=%.9f sharpe=%.6f\n",w,r.eq,(long)r.trades,r.open,r.mdd,sh);}
int main(int n,char**a){
  double T[1000];
  if(!strcmp(a[1],"load")){int R=atoi(a[3]);for(int i=0;i<R;i++){double t=now();bars_t b=load(a[2]);T[i]=now()-t;if(i<R-1){free(b.ts);free(b.o);free(b.h);free(b.l);free(b.c);free(b.v);}else printf("rows=%ld ",(long)b.n);}
    printf("load_median_s=%.6f ",med(T,R));printf("load_best_s=%.6f\n",T[0]);return 0;}
  bars_t b=load(a[2]);
  if(!strcmp(a[1],"single")){int F=atoi(a[3]),S=atoi(a[4]),R=atoi(a[5]);sim_fn fn=n>6&&!strcmp(a[6],"events")?sim_events:sim_scalar;
    res_t r;double*ps=malloc((b.n+1)*8),*f=malloc(b.n*8),*s=malloc(b.n*8); /* buffers reused: no page faults once warm */
    for(int i=0;i<R;i++){double t=now();ps[0]=0;for(int64_t k=0;k<b.n;k++)ps[k+1]=ps[k]+b.c[k];sma(ps,b.n,F,f);sma(ps,b.n,S,s);r=fn(&b,f,s,S);T[i]=now()-t;}
    show("single",r);double m=med(T,R);printf("single_median_s=%.6f ns_per_bar=%.3f single_best_s=%.6f\n",m,m/b.n*1e9,T[0]);}
  else if(!strcmp(a[1],"sweep")){int f0=atoi(a[3]),f1=atoi(a[4]),fs=atoi(a[5]),s0=atoi(a[6]),s1=atoi(a[7]),ss=atoi(a[8]),th=atoi(a[9]),R=atoi(a[10]);
    sim_fn fn=n>11&&!strcmp(a[11],"events")?sim_events:sim_scalar;
    int nc=0,cap=((f1-f0)/fs+1)*((s1-s0)/ss+1);int*FS=malloc(cap*4),*SS=malloc(cap*4);char*use=calloc(s1+f1+2,1);
    for(int s=s0;s<=s1;s+=ss)for(int f=f0;f<=f1;f+=fs)if(f<s){FS[nc]=f;SS[nc++]=s;use[f]=use[s]=1;}
    int per[4096],np=0;for(int p=0;p<s1+f1+2;p++)if(use[p])per[np++]=p;
    res_t*out=malloc(sizeof(res_t)*nc);st_t*st=malloc(sizeof(st_t)*nc);int tile=n>12?atoi(a[12]):0;
    double**sm=calloc(s1+f1+2,sizeof*sm);for(int k=0;k<np;k++)sm[per[k]]=malloc(b.n*8);
    for(int i=0;i<R;i++){double t=now();
      job_t j={&b,sm,FS,SS,nc,0,out,fn,tile,st,prefix(&b),per,np,0,th};pthread_barrier_init(&j.bar,0,th);
      pthread_t q[64];for(int k=0;k<th;k++)pthread_create(&q[k],0,worker,&j);for(int k=0;k<th;k++)pthread_join(q[k],0);
      T[i]=now()-t;free(j.ps);}
    double m=med(T,R);int best=0;int64_t tt=0;for(int k=0;k<nc;k++){tt+=out[k].trades;if(out[k].eq>out[best].eq)best=k;}
    printf("combos=%d best fast=%d slow=%d total_trades=%ld ",nc,FS[best],SS[best],(long)tt);show("",out[best]);
    struct rusage u;getrusage(RUSAGE_SELF,&u);
    printf("sweep_median_s=%.6f ns_per_bar_combo=%.4f rss_mb=%.0f sweep_best_s=%.6f\n",m,m/((double)b.n*nc)*1e9,u.ru_maxrss/1024.0,T[0]);}
  return 0;}
